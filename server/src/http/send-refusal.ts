import type { Response } from 'express';
import { refusals, type Refused } from '@threshold/shared/contract/refusals.ts';
import { asData } from './security-headers.ts';

/** The one place where a refusal becomes HTTP: its status, when to come back, and the refusal itself as JSON. */
export function sendRefusal(response: Response, refused: Refused): void {
  if (refused.until !== undefined) {
    response.set(
      'Retry-After',
      String(Math.max(1, Math.ceil((refused.until - Date.now()) / 1000))),
    );
  }
  asData(response);
  response.status(refusals[refused.code].status).json(refused);
}
