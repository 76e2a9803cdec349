import { z } from 'zod';
import { type CommandContract, schoolEnvelope } from '../command-contract.ts';
import { isTimeZone } from '../../domain/country-of.ts';

/** What the school is called and where it is; only what is given changes. Another time zone moves the present day’s end. Rule I5. */
export const schoolSet = {
  by: ['leader'],
  input: z.strictObject({
    ...schoolEnvelope,
    as: z.strictObject({
      name: z.string().trim().min(1).max(120).optional(),
      /** As people say it: a town. May be empty. */
      place: z.string().trim().max(120).optional(),
      /** ISO 3166, two letters; empty where nobody says. */
      country: z
        .string()
        .regex(/^(?:[A-Z]{2})?$/)
        .optional(),
      /** IANA. */
      timeZone: z.string().max(60).refine(isTimeZone).optional(),
    }),
  }),
  refusals: [],
} as const satisfies CommandContract;
