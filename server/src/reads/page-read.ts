import type { z } from 'zod';
import type { SessionPerson } from '@threshold/shared/contract/sign-in.ts';

/** A read of a page, for whoever is signed in. */
export type Read = (who: SessionPerson, input: unknown) => Promise<unknown>;

/** One that answers null where what was asked is malformed. */
export function read<I>(
  schema: z.ZodType<I>,
  answer: (who: SessionPerson, input: I) => Promise<unknown>,
): Read {
  return async (who, input) => {
    const parsed = schema.safeParse(input);
    return parsed.success ? answer(who, parsed.data) : null;
  };
}
