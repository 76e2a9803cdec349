import { z } from 'zod';
import { type CommandContract, envelope } from '../command-contract.ts';
import { invitationId } from '../invitations.ts';

/** Takes an invitation to this class back; its link opens nothing from then on. Rule I1. */
export const teacherUninvite = {
  by: ['staff', 'leader'],
  input: z.strictObject({ ...envelope, invitation: invitationId }),
  refusals: [],
} as const satisfies CommandContract;
