import { z } from 'zod';
import { type CommandContract, schoolEnvelope } from '../command-contract.ts';
import { invitationId } from '../invitations.ts';

/** Takes any invitation of the school back, one to a class too. Rule I1. */
export const staffUninvite = {
  by: ['leader'],
  input: z.strictObject({ ...schoolEnvelope, invitation: invitationId }),
  refusals: [],
} as const satisfies CommandContract;
