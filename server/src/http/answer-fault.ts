import type { ErrorRequestHandler } from 'express';
import { refusals, refuse } from '@threshold/shared/contract/refusals.ts';
import type { Log } from '../log.ts';
import { SessionsAway } from '../store/session-store.ts';
import { askedLanguage } from './asked-language.ts';
import { faultPage, faultPagePolicy, type PageFault } from './fault-page.ts';
import { asData } from './security-headers.ts';
import { sendRefusal } from './send-refusal.ts';

/**
 * The last word on a request that failed: never a stack, never what was sent. Redis out of reach is told as such (T7),
 * and a page comes back by itself.
 */
export function answerFault(log: Log): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    const code = codeOf(error);
    // A reader's error repeats what it read: names, PINs. Only our own faults are logged whole.
    if (code === 'FAULT') log.error({ err: error }, 'request');
    else log.debug({ code }, 'request refused');
    if (response.headersSent) return next(error);
    if (request.path.startsWith('/api/')) return sendRefusal(response, refuse(code));
    asData(response);
    response
      .status(refusals[code].status)
      .set('Content-Security-Policy', faultPagePolicy)
      .send(faultPage(askedLanguage(request), code));
  };
}

const lost = ['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE', 'ETIMEDOUT'];
const lostWords = /^(Command timed out|Connection is closed|Stream isn't writeable|OOM |LOADING )/;

function codeOf(error: unknown): PageFault {
  if (!(error instanceof Error)) return 'FAULT';
  if (error instanceof SessionsAway || lostWords.test(error.message)) return 'UNAVAILABLE';
  if ('syscall' in error && 'code' in error && lost.includes(String(error.code)))
    return 'UNAVAILABLE';
  const status = 'status' in error ? Number(error.status) : 500;
  return status >= 400 && status < 500 ? 'INVALID' : 'FAULT';
}
