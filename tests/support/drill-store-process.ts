import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { BeatSection, StoredCommand } from '@threshold/server/store/school-store.ts';
import type { Reply } from '@threshold/shared/contract/sockets.ts';
import type { Classroom } from './classroom.ts';

export type StoreQuestion =
  | { what: 'clock' }
  | { what: 'apply' | 'apply-and-die'; command: StoredCommand }
  | { what: 'beat'; process: string; beat: { staff: number[]; sections: BeatSection[] } }
  | { what: 'sweep'; day: { start: number; end: number }; at?: number };

export type StoreAnswer = { value: unknown } | { error: string };

const file = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** A school's store in a server process of its own: it can be killed, stopped, and have a clock that is wrong. */
export class StoreProcess implements AsyncDisposable {
  readonly #child: ChildProcess;
  readonly #waiting = new Map<number, (answer: StoreAnswer) => void>();
  #asked = 0;

  private constructor(child: ChildProcess) {
    this.#child = child;
    child.on('message', ({ number, answer }: { number: number; answer: StoreAnswer }) => {
      this.#waiting.get(number)?.(answer);
      this.#waiting.delete(number);
    });
    child.once('exit', () => {
      for (const answer of this.#waiting.values()) answer({ error: 'the process ended' });
      this.#waiting.clear();
    });
  }

  /** Starts one on that classroom's Redis. `clockShift` in milliseconds. */
  static async start(room: Classroom, clockShift = 0): Promise<StoreProcess> {
    const args = [room.server.path, String(room.records.school)];
    const child = fork(file('drill-store-child.ts'), args, {
      execArgv: ['--import', file('drill-shifted-clock.ts')],
      env: { ...process.env, THRESHOLD_CLOCK_SHIFT: String(clockShift) },
    });
    const started = new StoreProcess(child);
    await started.clock();
    return started;
  }

  /** What this process takes for the time. Unit: epoch ms. */
  async clock(): Promise<number> {
    return (await this.#ask({ what: 'clock' })) as number;
  }

  /** Rejects where the process ended before it answered: the outcome is unknown. */
  async apply(command: StoredCommand): Promise<Reply> {
    return (await this.#ask({ what: 'apply', command })) as Reply;
  }

  /** The process has the command committed and is killed before it can tell. */
  async applyAndDie(command: StoredCommand): Promise<void> {
    const ended = once(this.#child, 'exit');
    await this.#ask({ what: 'apply-and-die', command }).catch(() => undefined);
    await ended;
  }

  async beat(name: string, section: number, staff: number[], students: number[]) {
    const people = [...staff, ...students];
    const beat = { staff, sections: [{ id: section, people, gone: [] }] };
    await this.#ask({ what: 'beat', process: name, beat });
  }

  /** Sweeps, at that time if one is given; answers how many claims lapsed. */
  async sweep(at?: number): Promise<number> {
    const day = { start: 0, end: 0 };
    const swept = await this.#ask({ what: 'sweep', day, ...(at === undefined ? {} : { at }) });
    return (swept as [number, number])[0];
  }

  signal(signal: 'SIGSTOP' | 'SIGCONT'): void {
    this.#child.kill(signal);
  }

  async kill9(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const ended = once(this.#child, 'exit');
    this.#child.kill('SIGKILL');
    await ended;
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.kill9();
  }

  async #ask(ask: StoreQuestion): Promise<unknown> {
    this.#asked += 1;
    const number = this.#asked;
    const answer = await new Promise<StoreAnswer>((told) => {
      this.#waiting.set(number, told);
      this.#child.send({ number, ask });
    });
    if ('error' in answer) throw new Error(answer.error);
    return answer.value;
  }
}
