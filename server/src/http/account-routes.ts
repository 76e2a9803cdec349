import { json, Router, type Request } from 'express';
import { refuse, type Refused } from '@threshold/shared/contract/refusals.ts';
import { holder } from '../store/session-store.ts';
import { type AccountActDeps, accountActs } from './account-acts.ts';
import type { AccountActs } from './request-context.ts';
import { asData } from './security-headers.ts';
import { sendRefusal } from './send-refusal.ts';

type Act = (acts: AccountActs, input: Record<string, unknown>) => Promise<object | Refused>;

/** Coming in by an invitation, places, sessions and the password, as JSON; pages have forms for the same. */
export function accountRoutes(deps: AccountActDeps): Router {
  const router = Router();
  router.use(['/join', '/account'], (_request, response, next) => {
    asData(response);
    next();
  });
  const answer = (path: string, act: Act, isOpen: boolean) =>
    router.post(path, json({ limit: '8kb' }), async (request, response) => {
      if (!isOpen && !holder(request.session)) return sendRefusal(response, refuse('SIGNED_OUT'));
      const acts = accountActs(deps, request);
      const reply = await act(acts, (request.body ?? {}) as Record<string, unknown>);
      if ('code' in reply) sendRefusal(response, reply as Refused);
      else response.json(reply);
    });
  const post = (path: string, act: Act) => answer(path, act, false);
  const get = (path: string, read: (acts: AccountActs, request: Request) => Promise<object>) =>
    router.get(path, async (request, response) => {
      if (!holder(request.session)) sendRefusal(response, refuse('SIGNED_OUT'));
      else response.json({ ok: true, ...(await read(accountActs(deps, request), request)) });
    });
  answer('/join', (acts, input) => acts.join(input), true);
  get('/account/places', async (acts) => ({ places: await acts.places() }));
  post('/account/place', (acts, input) => acts.goToPlace(input));
  get('/account/sessions', async (acts) => ({ sessions: await acts.sessions() }));
  post('/account/sessions/end', async (acts, { id }) => {
    await acts.endSession(id);
    return { ok: true };
  });
  post('/account/sessions/end-others', async (acts) => {
    await acts.endOtherSessions();
    return { ok: true };
  });
  post('/account/password-link', (acts, input) => acts.handReset(input));
  post('/account/password', (acts, input) => acts.changePassword(input));
  get('/account/address', async (acts) => ({ address: await acts.addressState() }));
  post('/account/address', (acts, input) => acts.changeAddress(input));
  return router;
}
