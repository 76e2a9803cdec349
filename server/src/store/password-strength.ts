import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

const program = new URL('password-worker.ts', import.meta.url);
/** Of 0 to 4: 10^10 guesses and more. Three words that have nothing to do with each other take 10^13. */
const ENOUGH = 4;
const PATIENCE_MS = 10_000;
/** How long the thread and its lists stay for the next password: a staff that signs up together reads them once. */
const KEPT_MS = 30_000;
/** Whoever weighs now; the next waits, so that many sign-ups at once take one core, not all. */
let weighing: Promise<unknown> = Promise.resolve();
let thread: Worker | undefined;
let rest: NodeJS.Timeout | undefined;

/**
 * Whether a password stands in the lists that are tried first, or is made as those are: words and names, rows of keys, dates,
 * repetitions, and what it is `about` (a name, an address). Rejects where it cannot be told. The first one takes about half a
 * second, those soon after it a few milliseconds.
 */
export function isEasilyGuessed(password: string, about: readonly string[]): Promise<boolean> {
  const weighed = weighing.then(() => weigh(password, about));
  weighing = weighed.catch(() => undefined);
  return weighed;
}

async function weigh(password: string, about: readonly string[]): Promise<boolean> {
  clearTimeout(rest);
  const worker = (thread ??= startThread());
  worker.ref();
  try {
    worker.postMessage({ password, about });
    const signal = AbortSignal.timeout(PATIENCE_MS);
    const [score] = (await once(worker, 'message', { signal })) as [number];
    rest = setTimeout(() => end(worker), KEPT_MS).unref();
    return score < ENOUGH;
  } catch (error) {
    // It may still be at that password: the next one gets another thread.
    end(worker);
    throw error;
  } finally {
    worker.unref();
  }
}

function startThread(): Worker {
  const worker = new Worker(program);
  // One that ends while nobody waits for it is no fault of the server's.
  worker.on('error', () => forget(worker)).on('exit', () => forget(worker));
  return worker;
}

function end(worker: Worker): void {
  forget(worker);
  void worker.terminate();
}

function forget(worker: Worker): void {
  if (thread === worker) thread = undefined;
}
