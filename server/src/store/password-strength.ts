import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

const program = new URL('password-worker.ts', import.meta.url);
/** Of 0 to 4: 10^10 guesses and more. Three words that have nothing to do with each other take 10^13. */
const ENOUGH = 4;
const PATIENCE_MS = 10_000;
/** Whoever weighs now; the next waits, so that many sign-ups at once take one core, not all. */
let weighing: Promise<unknown> = Promise.resolve();

/**
 * Whether a password stands in the lists that are tried first, or is made as those are: words and names, rows of keys, dates,
 * repetitions, and what it is `about` (a name, an address). Rejects where it cannot be told. Takes about half a second.
 */
export function isEasilyGuessed(password: string, about: readonly string[]): Promise<boolean> {
  const weighed = weighing.then(() => weigh(password, about));
  weighing = weighed.catch(() => undefined);
  return weighed;
}

async function weigh(password: string, about: readonly string[]): Promise<boolean> {
  const worker = new Worker(program, { workerData: { password, about } });
  try {
    const signal = AbortSignal.timeout(PATIENCE_MS);
    const [score] = (await once(worker, 'message', { signal })) as [number];
    return score < ENOUGH;
  } finally {
    await worker.terminate();
  }
}
