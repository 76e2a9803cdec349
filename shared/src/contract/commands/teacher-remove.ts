import { z } from 'zod';
import { type CommandContract, envelope } from '../command-contract.ts';
import { personId } from '../ids.ts';

/** Takes a teacher out of this class, or oneself; whoever is with them goes back to their place. Rule I3. */
export const teacherRemove = {
  by: ['staff', 'substitute', 'leader'],
  input: z.strictObject({ ...envelope, teacher: personId }),
  refusals: ['LAST_TEACHER'],
  audited: true,
} as const satisfies CommandContract;
