import { z } from 'zod';
import { type CommandContract, envelope } from '../command-contract.ts';
import { invitedText } from '../invitations.ts';

/** Lets somebody come into this class as a teacher by a link: for good, or until the school’s day ends. Rule I1. */
export const teacherInvite = {
  by: ['staff', 'leader'],
  input: z.strictObject({ ...envelope, to: invitedText, today: z.boolean() }),
  refusals: ['TOO_MANY_INVITED'],
} as const satisfies CommandContract;
