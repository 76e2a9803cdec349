import { type RefusalCode, refusals } from '@threshold/shared/contract/refusals.ts';

type Refusal = {
  readonly [Code in RefusalCode as `refusal.${Code}`]: (typeof refusals)[Code]['text'];
};

/** The words of each refusal, as programs get them too. */
export const refusal = Object.fromEntries(
  Object.entries(refusals).map(([code, { text }]) => [`refusal.${code}`, text]),
) as Refusal;
