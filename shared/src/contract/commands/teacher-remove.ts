import { z } from 'zod';
import { type CommandContract, envelope } from '../command-contract.ts';
import { personId } from '../ids.ts';
import { newCodes } from './section-code.ts';
import { endWalls } from './wall-link.ts';

/** Takes a teacher out of this class, or oneself; whoever is with them goes back to their place. `walls`: what becomes of wall links that they made; `codes`: of the class’s code. Rule I3. */
export const teacherRemove = {
  by: ['staff', 'substitute', 'leader'],
  input: z.strictObject({
    ...envelope,
    teacher: personId,
    walls: endWalls.optional(),
    codes: newCodes.optional(),
  }),
  refusals: ['LAST_TEACHER'],
  audited: true,
} as const satisfies CommandContract;
