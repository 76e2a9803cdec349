import { dayInWords } from '../components/day-in-words.ts';
import { listed, timeOfDay } from '../words/formats.ts';
import { refusalText } from '../words/refusal-text.ts';
import { say } from '../words/say.ts';
import type { About, Unsent } from './outbox-store.ts';
import type { Outbox } from './outbox.svelte.ts';
import type { TracksIndex } from './tracks-index.ts';

/** What a press that was never sent was meant as, and when: "Ready to demonstrate 3.2, pressed yesterday at 10:42." */
export function unsentInWords(unsent: Unsent, tracks: TracksIndex, now: number): string {
  const { pressed } = unsent;
  const day = dayInWords(pressed, now);
  return say('common.pressed', { what: meant(unsent, tracks), day, time: timeOfDay(pressed) });
}

/** A press of a student that was refused when its page was gone: which it was, and why. */
export function refusedInWords(
  { unsent, refusal }: Outbox['refused'][number],
  tracks: TracksIndex,
): string {
  const [time, what] = [timeOfDay(unsent.pressed), meant(unsent, tracks)];
  return say('common.press-refused', { time, what, why: refusalText(refusal) });
}

/** Whom a judgement is about: by name where it is one student. */
export function whoInWords({ names }: About): string {
  return names.length === 1 ? names[0]! : say('common.students', { count: names.length });
}

function meant({ name, input, about }: Unsent, tracks: TracksIndex): string {
  const { objective, outcome } = input as { objective?: number; outcome?: string };
  const code =
    objective === undefined ? '' : (tracks.find(objective) && tracks.label(objective).code) || '';
  if (name === 'attempt.assess' || name === 'score.record') {
    const crossed = outcome === 'mastered';
    if (!about) return say(crossed ? 'common.press-mastered' : 'common.press-not-yet');
    const who = whoInWords(about);
    if (crossed) return say('common.press-mastered-for', { who, codes: listed(about.codes) });
    // What was shown with it is crossed, whatever was judged.
    const [codes = '', ...also] = about.codes;
    return also.length > 0
      ? say('common.press-not-yet-also-for', { who, codes, also: listed(also) })
      : say('common.press-not-yet-for', { who, codes });
  }
  if (name === 'attempt.ready') return say('common.press-ready', { code });
  if (name === 'attempt.hold') return say('common.press-hold');
  if (name === 'attempt.resume') return say('common.press-resume');
  if (name === 'attempt.withdraw') return say('common.press-withdraw');
  if (name === 'help.close') return say('common.press-no-help');
  if (name === 'help.ask')
    return code ? say('common.press-help-with', { code }) : say('common.press-help');
  return say('common.press-other');
}
