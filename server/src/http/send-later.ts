import type { Log } from '../log.ts';

/** Has a letter sent while the answer goes out already, so that its time says nothing. What fails is noted, without its address. */
export function sendLater(log: Log, send: () => Promise<void>): void {
  send().catch((error: unknown) => log.error({ err: withoutAddress(error) }, 'letter not sent'));
}

/** A mail server's refusal repeats whom the letter was for. */
function withoutAddress(error: unknown): object {
  const { code, responseCode } = error as { code?: unknown; responseCode?: unknown };
  return { code, responseCode };
}
