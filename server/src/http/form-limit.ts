import type { RequestHandler } from 'express';
import { TRANSFER_FORM } from '@threshold/shared/domain/transfer-limits.ts';

/** What any other page's form holds at most, as it says of itself. Unit: bytes. */
const FORM = 512 * 1024;

/** The address whose form carries a signed record. */
const WITH_RECORD = '/school/transfer';

/** Refuses a form that says it is larger than its page takes. What does not say is bounded by what the app reads of any: `TRANSFER_FORM`. */
export const formLimit: RequestHandler = (request, _response, next) => {
  const most = request.path === WITH_RECORD ? TRANSFER_FORM : FORM;
  const isTooLarge = Number(request.headers['content-length'] ?? 0) > most;
  next(isTooLarge ? Object.assign(new Error('form too large'), { status: 413 }) : undefined);
};
