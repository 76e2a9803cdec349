import { z } from 'zod';
import { type CommandContract, envelope } from '../command-contract.ts';
import { displayId, wallName as called } from './wall-link.ts';

/** What a wall link of this class is called from now on; nothing any more where that is empty. Rule S6. */
export const wallName = {
  by: ['staff'],
  input: z.strictObject({ ...envelope, link: displayId, as: called }),
  refusals: [],
  audited: true,
} as const satisfies CommandContract;
