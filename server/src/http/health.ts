import { Router } from 'express';

/**
 * The two questions of a supervisor: /healthz, does the process live (always 200); /readyz, can it serve
 * (200, or 503 while Redis does not answer). Neither says anything else, since anyone may ask.
 */
export function health(answersRedis: () => Promise<boolean>): Router {
  const router = Router();
  router.use(['/healthz', '/readyz'], (_request, response, next) => {
    response.set('Cache-Control', 'no-store').type('text');
    next();
  });
  router.get('/healthz', (_request, response) => void response.send('ok\n'));
  router.get('/readyz', async (_request, response) => {
    const ready = await answersRedis();
    response.status(ready ? 200 : 503).send(ready ? 'ready\n' : 'Redis does not answer\n');
  });
  return router;
}
