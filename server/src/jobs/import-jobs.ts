import { setTimeout as wait } from 'node:timers/promises';
import { Queue, Worker } from 'bullmq';
import type { Log } from '../log.ts';
import { hqKeys } from '../store/keys.ts';
import { connectForJobs } from '../store/redis.ts';

/** An import that somebody told to be applied. */
export interface ImportJob {
  school: number;
  import: string;
}

interface JobDeps {
  /** Socket path or URL. */
  address: string;
  log: Log;
  /** Applies it, or goes on where it was; rejects where the store does not answer, and soon after the signal. */
  apply: (job: ImportJob, signal: AbortSignal) => Promise<void>;
}

const QUEUE = 'imports';
/** What a process that died was at is taken up by another, or by itself once it is back, after so long at most. Unit: milliseconds. */
const HELD_MS = 5_000;
/** Store away, process gone: again and again, for about a day. */
const TRIES = 10_000;
const FAREWELL_MS = 2_000;

/**
 * The line of imports that are to be applied, one at a time in a school, whichever process takes them. The job says only which; how far it is stands
 * with the import, so a job that is taken up again goes on.
 */
export class ImportJobs {
  readonly #queue: Queue<ImportJob>;
  readonly #worker: Worker<ImportJob>;
  readonly #closing = new AbortController();
  readonly #connections: ReturnType<typeof connectForJobs>[];

  constructor({ address, log, apply }: JobDeps) {
    const connect = () => {
      const connection = connectForJobs(address);
      connection.on('error', (error: Error) => log.debug({ err: error }, 'jobs'));
      return connection;
    };
    const [asks, takes] = [connect(), connect()] as const;
    this.#connections = [asks, takes];
    const prefix = hqKeys.jobs;
    this.#queue = new Queue(QUEUE, { connection: asks, prefix, skipMetasUpdate: true });
    this.#worker = new Worker(QUEUE, ({ data }) => apply(data, this.#closing.signal), {
      connection: takes,
      prefix,
      concurrency: 2,
      lockDuration: HELD_MS,
      stalledInterval: HELD_MS,
      maxStalledCount: TRIES,
    });
    const told = (error: Error) => log.debug({ err: error }, 'jobs');
    this.#queue.on('error', told);
    this.#worker.on('error', told);
    this.#worker.on('failed', (job, error) =>
      log.error({ err: error, school: job?.data.school }, 'import not applied, tried again'),
    );
  }

  /** Whether it is in line now, or was already; false while another import of that school is. */
  async add(job: ImportJob): Promise<boolean> {
    const jobId = `school-${job.school}`;
    for (;;) {
      // Where one of that school is in line already, nothing is added.
      await this.#queue.add('apply', job, {
        jobId,
        attempts: TRIES,
        backoff: { type: 'fixed', delay: HELD_MS },
        removeOnComplete: true,
        removeOnFail: true,
      });
      const inLine = await this.#queue.getJob(jobId);
      // None: it was done meanwhile, this one or another. One that is done and comes again has nothing left to do.
      if (inLine) return inLine.data.import === job.import;
    }
  }

  /** Whether an import of that school is in line or being applied. */
  async isBusy(school: number): Promise<boolean> {
    return (await this.#queue.getJob(`school-${school}`)) !== undefined;
  }

  /** Ends with what is being done: the job is taken up again when a process is there. */
  async close(): Promise<void> {
    this.#closing.abort();
    const closed = Promise.all([this.#worker.close(), this.#queue.close()]);
    // A store that is away answers nobody; what is not said there is found by whoever looks next.
    await Promise.race([closed, wait(FAREWELL_MS)]);
    closed.catch(() => undefined);
    for (const connection of this.#connections) connection.disconnect();
  }
}
