import { timeOfDay } from '../components/duration.ts';
import type { Unsent } from './outbox-store.ts';
import { dayInWords } from './path-detail.ts';
import type { TracksIndex } from './tracks-index.ts';

/** What a press that was never sent was meant as, and when: "Ready to demonstrate 3.2, pressed yesterday at 10:42". */
export function unsentInWords(
  { name, input, pressed }: Unsent,
  tracks: TracksIndex,
  now: number,
): string {
  const { objective } = input as { objective?: number };
  const code = objective === undefined ? '' : ` ${tracks.label(objective).code}`;
  return `${what(name, input)}${code}, pressed ${dayInWords(pressed, now)} at ${timeOfDay(pressed)}`;
}

function what(name: Unsent['name'], { outcome }: Unsent['input']): string {
  if (name === 'attempt.ready') return 'Ready to demonstrate';
  if (name === 'help.ask') return 'Help, asked for';
  if (name === 'help.close') return 'Help, not needed any more';
  if (name === 'attempt.assess' || name === 'score.record')
    return outcome === 'mastered' ? 'Mastered' : 'Not yet';
  return 'A change of your place in the line';
}
