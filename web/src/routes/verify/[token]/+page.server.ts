import { fail } from '@sveltejs/kit';
import { refusals } from '@threshold/shared/contract/refusals.ts';
import type { Actions } from './$types';

export const actions: Actions = {
  /** A press, not the address alone: what looks at letters before people do opens addresses. */
  default: async ({ locals, params }) => {
    const reply = await locals.acts.verifyAddress(params.token);
    return reply.ok ? { ok: true } : fail(refusals[reply.code].status, { ok: false });
  },
};
