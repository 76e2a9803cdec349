import { z } from 'zod';
import { type CommandContract, envelope } from '../command-contract.ts';
import { displayId } from './wall-link.ts';

/** A wall link of this class opens nothing any more, and what it has open closes. Rules S6, T4. */
export const wallRevoke = {
  by: ['staff'],
  input: z.strictObject({ ...envelope, link: displayId }),
  refusals: [],
  audited: true,
} as const satisfies CommandContract;
