import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type {
  ImportAnswer,
  ImportStage,
  NumberedChoice,
} from '@threshold/shared/contract/roster-import.ts';
import { MAX_HEAP, MAX_SECONDS } from '../imports/caps.ts';
import type { SentFile } from '../imports/gather-files.ts';
import type { RosterImports } from '../store/roster-imports.ts';

/** What the thread is asked: to read an upload, to go on with an answer, or to make ready what somebody chose. */
export type ReaderTask =
  | { do: 'read'; files: SentFile[] }
  | { do: 'answer'; answer: ImportAnswer }
  | { do: 'choose'; choice: NumberedChoice; run: string };

export interface ReaderData {
  address: string;
  secretKey: string;
  school: number;
  id: string;
  task: ReaderTask;
}

/** Which import, and, where somebody else may go on from the same place meanwhile, the turn from which this does. */
interface OfImport {
  school: number;
  id: string;
  imports: RosterImports;
  turn?: string;
}

/** What it made of a choice: how many go, where somebody must say so first; null where it is ready to be applied. */
export type Chosen = { confirm: number } | null;

const program = new URL('roster-thread.ts', import.meta.url);
/** Reading takes a core and memory: one at a time in a process, so that the classes keep theirs. */
const MOST_WAITING = 4;
/** How often it is said that somebody's reading goes on or waits its turn; long before it is taken for lost. */
const BEAT_MS = 1_000;

/** Reads and plans rosters in a thread of its own, which ends after so long whatever it is at. */
export class RosterReader {
  readonly #address: string;
  readonly #secretKey: string;
  #last: Promise<unknown> = Promise.resolve();
  #waiting = 0;
  readonly #workers = new Set<Worker>();

  constructor(address: string, secretKey: string) {
    this.#address = address;
    this.#secretKey = secretKey;
  }

  /** So many wait that another would wait too long. */
  get full(): boolean {
    return this.#waiting >= MOST_WAITING;
  }

  /** Resolves once the import says what came of it. What ends without an answer is told as lost or too slow, unless somebody went on meanwhile. */
  run(of: OfImport, task: ReaderTask): Promise<Chosen> {
    this.#waiting += 1;
    const beat = setInterval(() => {
      of.imports.beat(of.id).catch(() => undefined);
    }, BEAT_MS);
    const ran = this.#last
      .then(() => this.#run(of, task))
      .finally(() => {
        clearInterval(beat);
        this.#waiting -= 1;
      });
    this.#last = ran.catch(() => undefined);
    return ran;
  }

  async #run({ school, id, imports, turn }: OfImport, task: ReaderTask): Promise<Chosen> {
    const data: ReaderData = {
      ...{ address: this.#address, secretKey: this.#secretKey },
      ...{ school, id, task },
    };
    const worker = new Worker(program, {
      workerData: data,
      resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP },
      // What it logs by accident would hold names.
      stdout: true,
      stderr: true,
    });
    this.#workers.add(worker);
    try {
      const signal = AbortSignal.timeout(MAX_SECONDS * 1_000);
      const [answer] = (await once(worker, 'message', { signal })) as [{ chosen: Chosen }];
      return answer.chosen;
    } catch (error) {
      const slow = error instanceof Error && error.name === 'AbortError';
      const refused = { ok: false, code: 'too-slow', limit: MAX_SECONDS } as const;
      const stage: ImportStage = slow ? { stage: 'refused', refused } : { stage: 'lost' };
      await (turn === undefined ? imports.say(id, stage) : imports.turn(id, turn, stage));
      throw error;
    } finally {
      this.#workers.delete(worker);
      await worker.terminate();
    }
  }

  async close(): Promise<void> {
    await Promise.all([...this.#workers].map((worker) => worker.terminate()));
  }
}
