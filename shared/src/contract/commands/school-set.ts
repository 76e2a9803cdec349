import { z } from 'zod';
import { MAX_NAME } from '../../domain/typed-names.ts';
import { typedName } from '../typed-name.ts';
import { type CommandContract, schoolEnvelope } from '../command-contract.ts';
import { isTimeZone } from '../../domain/country-of.ts';

/** What the school is called and where it is; only what is given changes. Another time zone moves the present day’s end. Rule I5. */
export const schoolSet = {
  by: ['leader'],
  input: z.strictObject({
    ...schoolEnvelope,
    as: z.strictObject({
      name: typedName(MAX_NAME).optional(),
      /** As people say it: a town. May be empty. */
      place: typedName(MAX_NAME, 0).optional(),
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
  audited: true,
} as const satisfies CommandContract;
