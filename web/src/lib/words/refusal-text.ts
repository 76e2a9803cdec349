import type { Refused } from '@threshold/shared/contract/refusals.ts';
import { say } from './say.ts';

/** A refusal in words: what happened and what to do next. */
export function refusalText({ code }: Pick<Refused, 'code'>): string {
  return say(`refusal.${code}`);
}
