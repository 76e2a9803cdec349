import { z } from 'zod';
import { type CommandContract, schoolEnvelope } from '../command-contract.ts';
import { typedName } from '../typed-name.ts';
import { MAX_NAME } from '../../domain/typed-names.ts';

/** One’s own name, as students say it, in every class of this school. */
export const staffName = {
  by: ['staff', 'substitute'],
  input: z.strictObject({ ...schoolEnvelope, as: typedName(MAX_NAME) }),
  refusals: [],
  audited: true,
} as const satisfies CommandContract;
