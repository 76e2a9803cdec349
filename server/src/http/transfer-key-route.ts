import { Router, type RequestHandler } from 'express';
import { printOf, type TransferKey } from '../transfer/transfer-key.ts';

/** Where the public key by which this site signs records is read, by anybody: another school compares it with a file's. */
export function transferKeyRoute(key: TransferKey): RequestHandler {
  const router = Router();
  router.get('/.well-known/threshold-transfer.json', (_request, response) => {
    response.set('X-Content-Type-Options', 'nosniff');
    response.json({ algorithm: 'Ed25519', key: key.public, print: printOf(key.public) });
  });
  return router;
}
