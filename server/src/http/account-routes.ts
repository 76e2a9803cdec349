import { json, Router, type Request } from 'express';
import { refuse, type Refused } from '@threshold/shared/contract/refusals.ts';
import { holder } from '../store/session-store.ts';
import { type AccountActDeps, type AccountActs, accountActs } from './account-acts.ts';
import { asData } from './security-headers.ts';
import { sendRefusal } from './send-refusal.ts';

type Act = (acts: AccountActs, input: Record<string, unknown>) => Promise<object | Refused | void>;

/** Coming in by an invitation, places, sessions and the password, as JSON; pages have forms for the same. */
export function accountRoutes(deps: AccountActDeps): Router {
  const router = Router();
  router.use(['/join', '/account'], (_request, response, next) => {
    asData(response);
    next();
  });
  const post = (path: string, act: Act) =>
    router.post(path, json({ limit: '8kb' }), async (request, response) => {
      const acts = accountActs(deps, request);
      const reply = await act(acts, (request.body ?? {}) as Record<string, unknown>);
      if (reply && 'code' in reply) sendRefusal(response, reply as Refused);
      else response.json(reply ?? { ok: true });
    });
  const get = (path: string, read: (acts: AccountActs, request: Request) => Promise<object>) =>
    router.get(path, async (request, response) => {
      if (!holder(request.session)) sendRefusal(response, refuse('SIGNED_OUT'));
      else response.json({ ok: true, ...(await read(accountActs(deps, request), request)) });
    });
  post('/join', (acts, input) => acts.join(input));
  get('/account/places', async (acts) => ({ places: await acts.places() }));
  post('/account/place', (acts, input) => acts.goToPlace(input));
  get('/account/sessions', async (acts) => ({ sessions: await acts.sessions() }));
  post('/account/sessions/end', (acts, { id }) => acts.endSession(id));
  post('/account/sessions/end-others', (acts) => acts.endOtherSessions());
  post('/account/password', (acts, input) => acts.changePassword(input));
  return router;
}
