import type { Request } from 'express';
import { refuse } from '@threshold/shared/contract/refusals.ts';
import type { SessionPerson } from '@threshold/shared/contract/sign-in.ts';
import type { Reply } from '@threshold/shared/contract/sockets.ts';
import { accountActs } from './account-acts.ts';
import type { ActDeps } from './act-deps.ts';
import { closedHere, forgetClosed } from './closed-here.ts';
import { openFamily, turnTo } from './family-door.ts';
import { askVerify } from './own-address.ts';
import type { RequestContext } from './request-context.ts';
import { askReset, opensReset, resetPassword } from './reset-password.ts';
import { openClass } from './open-class.ts';
import { signInStaff } from './sign-in-staff.ts';
import { signInStudent } from './sign-in-student.ts';
import { signInBadge } from './sign-in-badge.ts';
import { signUp } from './sign-up.ts';
import { choose, endSession, stillThere } from './start-session.ts';

/** What the page that answers this request may do. Who presses is asked anew: a form may take long to come. */
export function requestActs(deps: ActDeps, request: Request): RequestContext['acts'] {
  const asThemselves = async (act: (who: SessionPerson) => Promise<Reply>) => {
    const who = await stillThere(deps.sessions, request);
    return who ? await act(who) : refuse('SIGNED_OUT');
  };
  return {
    openClass: (input) => openClass(deps, request, input),
    signInStudent: (input) => signInStudent(deps, request, input),
    signInBadge: (input) => signInBadge(deps, request, input),
    signInStaff: (input) => signInStaff(deps, request, input),
    ...accountActs(deps, request),
    signUp: async (input, letter) => {
      const reply = await signUp(deps, request, input);
      if (reply.ok && letter && deps.mailer) await askVerify(deps, request, input, letter);
      return reply;
    },
    askReset: deps.mailer ? (input, letter) => askReset(deps, request, input, letter) : undefined,
    opensReset: (token) => opensReset(deps, token),
    resetPassword: (input) => resetPassword(deps, request, input),
    openFamily: (input) => openFamily(deps, request, input),
    turnTo: (place) => turnTo(deps, request, place),
    signOut: () => endSession(deps, request),
    closedHere: () => closedHere(request, deps.secrets),
    forgetClosed: () => forgetClosed(request),
    choose: (chosen) => choose(deps, request, chosen),
    press: (name, input) => asThemselves((who) => deps.accept(who, name, input)),
    bringIn: (asked) => asThemselves((who) => deps.bringIn(who, asked)),
    judgeKey: (asked) => asThemselves((who) => deps.judgeKey(who, asked)),
  };
}
