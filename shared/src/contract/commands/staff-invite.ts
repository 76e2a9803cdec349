import { z } from 'zod';
import { type CommandContract, schoolEnvelope } from '../command-contract.ts';
import { invitedText } from '../invitations.ts';

/** Lets somebody come into the school by a link: as a teacher of no class yet, or to lead it too. Rule I1. */
export const staffInvite = {
  by: ['leader'],
  input: z.strictObject({ ...schoolEnvelope, to: invitedText, leads: z.boolean() }),
  refusals: ['TOO_MANY_INVITED'],
} as const satisfies CommandContract;
