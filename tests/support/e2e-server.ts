import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Served } from './e2e-server-process.ts';

const program = fileURLToPath(new URL('e2e-server-process.ts', import.meta.url));
/** Whatever an app still does for those who watched it. */
const PATIENCE_MS = 5_000;

/** Processes that closed their app in good order, and can serve the next. */
const idle: ChildProcess[] = [];

/** Whether this process stays for that one; an idle one keeps nobody waiting, and ends with its parent. */
function holding(child: ChildProcess, on: boolean): void {
  if (on) child.ref();
  else child.unref();
  if (on) child.channel?.ref();
  else child.channel?.unref();
}

/** One server of a browser test, a process of its own while it serves. */
export class E2eServer {
  readonly #child: ChildProcess;
  readonly #served: Served;

  private constructor(child: ChildProcess, served: Served) {
    this.#child = child;
    this.#served = served;
  }

  /** Serves with a process that is free, else with a new one. Rejects when the process ends instead. */
  static async open(asked: Served): Promise<E2eServer> {
    const child = idle.pop() ?? fork(program);
    holding(child, true);
    child.send(asked);
    const answered = new AbortController();
    const { signal } = answered;
    const ended = once(child, 'exit', { signal }).then(([code]) => {
      throw new Error(`a server of the test ended with ${String(code)}`);
    });
    const [{ port }] = (await Promise.race([once(child, 'message', { signal }), ended])) as [
      { port: number },
    ];
    ended.catch(() => undefined);
    answered.abort();
    return new E2eServer(child, { ...asked, port });
  }

  /** Without a slash at the end. */
  get url(): string {
    return `http://127.0.0.1:${this.#served.port}`;
  }

  /** Ends as a crash does; answers what starts it again at its address. */
  async crash(): Promise<() => Promise<E2eServer>> {
    await this.#end('SIGKILL');
    return () => E2eServer.open(this.#served);
  }

  /** Closes what it serves; the process is free then. One that cannot close any more (its Redis is gone, say) is ended. */
  async close(): Promise<void> {
    this.#child.send('close');
    const signal = AbortSignal.timeout(PATIENCE_MS);
    const closed = await once(this.#child, 'message', { signal }).catch(() => null);
    if (!closed) return await this.#end('SIGKILL');
    holding(this.#child, false);
    idle.push(this.#child);
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const gone = once(this.#child, 'exit');
    this.#child.kill(signal);
    await gone;
  }
}
