import { json, Router, type Request } from 'express';
import { refuse, type Refused } from '@threshold/shared/contract/refusals.ts';
import type { SessionPerson } from '@threshold/shared/contract/sign-in.ts';
import { holder } from '../store/session-store.ts';
import { resetPassword, type ResetDeps } from './reset-password.ts';
import { asData } from './security-headers.ts';
import { shownSession } from './shown-session.ts';
import { sendRefusal } from './send-refusal.ts';
import { openClass } from './open-class.ts';
import { signInStaff } from './sign-in-staff.ts';
import { signInStudent } from './sign-in-student.ts';
import { type FamilyDoorDeps, openFamily } from './family-door.ts';
import { signInBadge, type BadgeDeps } from './sign-in-badge.ts';
import { signUp, type SignUpDeps } from './sign-up.ts';
import { closeUntouched, endSession } from './start-session.ts';

type Deps = SignUpDeps & BadgeDeps & FamilyDoorDeps & ResetDeps;
type Act = (deps: Deps, request: Request, input: unknown) => Promise<object | Refused>;

/** Sign-in, sign-up, sign-out and who is there, as JSON. Bodies are read here only: the pages read their own. */
export function signInRoutes(deps: Deps): Router {
  const router = Router();
  router.use(['/sign-in', '/sign-up', '/sign-out', '/reset', '/me'], (_request, response, next) => {
    asData(response);
    next();
  });
  const post = (path: string, act: Act) =>
    router.post(path, json({ limit: '8kb' }), async (request, response) => {
      const reply = await act(deps, request, request.body);
      if ('code' in reply) sendRefusal(response, reply as Refused);
      else if ('who' in reply)
        response.json({ ...reply, who: shownSession(reply.who as SessionPerson) });
      else response.json(reply);
    });
  post('/sign-in/class', openClass);
  post('/sign-in/student', signInStudent);
  post('/sign-in/badge', signInBadge);
  post('/sign-in/staff', signInStaff);
  post('/sign-in/family', openFamily);
  post('/sign-up', signUp);
  post('/reset', resetPassword);
  router.post('/sign-out', async (request, response) => {
    await endSession(deps, request);
    response.json({ ok: true });
  });
  router.post('/sign-out/untouched', async (request, response) => {
    await closeUntouched(deps, request);
    response.json({ ok: true });
  });
  router.get('/me', (request, response) => {
    const who = holder(request.session);
    if (who) response.json({ ok: true, who: shownSession(who) });
    else sendRefusal(response, refuse('SIGNED_OUT'));
  });
  return router;
}
