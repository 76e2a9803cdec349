import { say } from '../../words/say.ts';
import type { Welcome } from '../teach-props.ts';

/** What is said under the welcome of a class in which nobody has pressed: what it has, and what it is without. */
export function welcomeLead({ students, objectives, brought }: Welcome): string {
  if (students === 0) return say('teach.welcome-nobody');
  if (objectives === 0) return say('teach.welcome-no-track');
  const of = { students, objectives };
  // [M4] Over the line stands what they crossed today, and on the board all of it.
  return brought ? say('teach.welcome-lead-brought', of) : say('teach.welcome-lead', of);
}
