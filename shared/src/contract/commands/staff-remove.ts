import { z } from 'zod';
import { type CommandContract, schoolEnvelope } from '../command-contract.ts';
import { personId } from '../ids.ts';
import { newCodes } from './section-code.ts';
import { endWalls } from './wall-link.ts';

/** Takes somebody off the school’s staff: out of every class, signed out everywhere, let in no more. `walls`: what becomes of wall links that they made; `codes`: of the codes of the classes that they teach. Rule I3. */
export const staffRemove = {
  by: ['leader'],
  input: z.strictObject({
    ...schoolEnvelope,
    teacher: personId,
    walls: endWalls.optional(),
    codes: newCodes.optional(),
  }),
  refusals: ['LAST_LEADER'],
  audited: true,
} as const satisfies CommandContract;
