import {
  capital,
  inWords,
  inWordsCapital,
  listed,
  place,
  sentenceGap,
  timeOfDay,
} from '../../words/formats.ts';
import { say, sayInParts, type Stretch } from '../../words/say.ts';
import type { MomentWords, PressState, StudentPanel, StudentProps } from '../student-props.ts';
import { mayBeNext, waitInParts } from './wait-words.ts';

type Panel<S extends StudentPanel['state']> = Extract<StudentPanel, { state: S }>;

/** The words of what goes on, as the panel shows them and as they are read out. */
export function momentWords(
  panel: Exclude<StudentPanel, { state: 'objective' }>,
  of: Pick<StudentProps, 'teacher' | 'levels'>,
): MomentWords {
  switch (panel.state) {
    case 'waiting':
      return panel.paused ? paused(panel, of.teacher) : waiting(panel, of.teacher);
    case 'called': {
      const heading = say('student.coming', { teacher: capital(panel.teacher) });
      return { heading, lead: plain(say('student.coming-lead')) };
    }
    case 'held':
      return { heading: say('student.held'), lead: plain(whyHeld(panel, of.teacher)) };
    case 'crossed': {
      const all = of.levels.flatMap((level) => level.objectives);
      const crossed = all.filter(({ state }) => state === 'mastered').length;
      const said = { time: timeOfDay(panel.at), crossed, count: all.length };
      const lead = sayInParts('student.crossed-lead', said);
      return { heading: say('student.crossed'), lead, ...also(panel, 'student.also-crossed-said') };
    }
    case 'not-yet':
      return notYet(panel);
    case 'kept': {
      if (panel.pageOnly)
        return {
          heading: say('student.kept-open'),
          lead: plain(say('student.kept-open-lead')),
        };
      if (panel.press === 'hold')
        return {
          heading: say('student.kept-holding'),
          lead: plain(say('student.kept-hold-lead')),
        };
      const heading = say(panel.press === 'withdraw' ? 'student.kept-leaving' : 'student.kept');
      return { heading, lead: plain(say('student.kept-lead')) };
    }
    case 'help':
      return help(panel);
  }
}

/** To whom has left the line, told what they may press at that objective. */
export function leftInWords({ state }: PressState): string {
  return say(state === 'open' ? 'student.left-open' : 'student.left');
}

const plain = (text: string): Stretch[] => [{ text, strong: false }];

function waiting(panel: Panel<'waiting'>, teacher: string): MomentWords {
  const wait = waitInParts(panel);
  const stay = say('student.stay', { teacher });
  const lead = [...(wait ?? []), ...plain(wait ? sentenceGap() + stay : stay)];
  if (panel.place === 1) return { heading: say('student.next'), lead };
  if (mayBeNext(panel)) return { heading: say('student.may-be-next'), lead };
  return { heading: say('student.place', { place: place(panel.place) }), lead };
}

function paused({ place: at }: Panel<'waiting'>, name: string): MomentWords {
  const teacher = capital(name);
  const lead =
    at === 1
      ? say('student.paused-next', { teacher })
      : say('student.paused-place', { teacher, place: place(at) });
  return { heading: say('student.paused'), lead: plain(lead) };
}

function whyHeld({ why, closed }: Panel<'held'>, teacher: string): string {
  if (why === 'needs-time') return say('student.held-time');
  if (why === 'not-here') return say('student.held-not-here', { teacher: capital(teacher) });
  return say(closed ? 'student.held-line-closed' : 'student.held-line');
}

/** What else was mastered in the same sitting. */
function also(
  { also: others }: Panel<'crossed' | 'not-yet'>,
  text: 'student.also-crossed-said' | 'student.did-cross-said',
): Pick<MomentWords, 'more'> {
  return others.length > 0
    ? { more: say(text, { codes: listed(others.map(({ code }) => code)) }) }
    : {};
}

function notYet(panel: Panel<'not-yet'>): MomentWords {
  const { met: there } = panel;
  const all = there.length;
  const met = there.filter(Boolean).length;
  /* "Close" only when it is true: one criterion short, with something to show. */
  const close = met > 0 && all - met === 1;
  const lead =
    met === 0
      ? say(panel.press.state === 'ended' ? 'student.not-yet-ended' : 'student.not-yet-none')
      : say('student.not-yet-some', {
          met,
          word: inWordsCapital(met),
          all: inWords(all),
          missing: all - met,
        });
  return {
    heading: say(close ? 'student.not-yet-close' : 'student.not-yet'),
    lead: plain(lead),
    ...also(panel, 'student.did-cross-said'),
  };
}

function help({ asked, placed, kept }: Panel<'help'>): MomentWords {
  if (kept)
    return {
      heading: say('student.help-kept'),
      lead: plain(say(kept === 'asked' ? 'student.help-kept-asked' : 'student.help-kept-needless')),
    };
  if (asked)
    return {
      heading: say('student.help-coming'),
      lead: plain(say(placed ? 'student.help-coming-place' : 'student.help-coming-lead')),
    };
  return { heading: say('student.help-what'), lead: plain(say('student.help-seen')) };
}
