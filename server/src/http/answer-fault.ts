import type { ErrorRequestHandler } from 'express';
import { refusals, refuse, type RefusalCode } from '@threshold/shared/contract/refusals.ts';
import type { Log } from '../log.ts';
import { SessionsAway } from '../store/session-store.ts';
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
    const { status, text } = refusals[code];
    const again = code === 'UNAVAILABLE' ? '<meta http-equiv="refresh" content="3">' : '';
    asData(response);
    response
      .status(status)
      .send(
        `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">${again}<title>Threshold</title><h1>Threshold</h1><p>${text}</p></html>\n`,
      );
  };
}

const lost = ['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE', 'ETIMEDOUT'];
const lostWords = /^(Command timed out|Connection is closed|Stream isn't writeable|OOM |LOADING )/;

function codeOf(error: unknown): RefusalCode {
  if (!(error instanceof Error)) return 'FAULT';
  if (error instanceof SessionsAway || lostWords.test(error.message)) return 'UNAVAILABLE';
  if ('syscall' in error && 'code' in error && lost.includes(String(error.code)))
    return 'UNAVAILABLE';
  const status = 'status' in error ? Number(error.status) : 500;
  return status >= 400 && status < 500 ? 'INVALID' : 'FAULT';
}
