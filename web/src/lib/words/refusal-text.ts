import type { Refused } from '@threshold/shared/contract/refusals.ts';
import { classTitle } from '../components/class-title.ts';
import { say } from './say.ts';

/** A refusal in words: what happened and what to do next, and in which other class, where that is the reason. */
export function refusalText({ code, in: other }: Pick<Refused, 'code' | 'in'>): string {
  if (other && code === 'ALREADY_OPEN')
    return say('common.refused-open-in', { class: classTitle(other) });
  if (other && code === 'TOO_MANY_OPEN')
    return say('common.refused-many-in', { class: classTitle(other) });
  return say(`refusal.${code}`);
}
