import { rm } from 'node:fs/promises';
import { createServer, connect, type Server, type Socket } from 'node:net';
import { once } from 'node:events';

/** Stands between a server and its Redis, and loses or keeps back what Redis answers. */
export class RedisProxy {
  readonly path: string;
  /** Whether what Redis says is kept back from now on. */
  #held = false;
  #cut = false;
  #lose: ((chunk: string) => boolean) | null = null;
  readonly #kept: { to: Socket; chunk: Buffer }[] = [];
  readonly #sockets = new Set<Socket>();
  readonly #server: Server;

  private constructor(redis: string, path: string) {
    this.path = path;
    this.#server = createServer((near) => {
      if (this.#cut) return void near.destroy();
      const far = connect(redis);
      for (const [one, other] of [
        [near, far],
        [far, near],
      ] as const) {
        this.#sockets.add(one);
        one.on('error', () => undefined);
        one.on('close', () => {
          this.#sockets.delete(one);
          other.destroy();
        });
      }
      near.pipe(far);
      far.on('data', (chunk: Buffer) => this.#answer(near, chunk));
    });
  }

  static async open(redis: string): Promise<RedisProxy> {
    const proxy = new RedisProxy(redis, `${redis}.proxy`);
    proxy.#server.listen(proxy.path);
    await once(proxy.#server, 'listening');
    return proxy;
  }

  #answer(to: Socket, chunk: Buffer): void {
    if (this.#lose?.(chunk.toString())) this.#lose = null;
    else if (this.#held) this.#kept.push({ to, chunk });
    else to.write(chunk);
  }

  /** Loses the next piece of an answer that is like that, once. */
  lose(like: (chunk: string) => boolean): void {
    this.#lose = like;
  }

  /** Whether what should be lost was lost. */
  get lost(): boolean {
    return this.#lose === null;
  }

  /** From now on Redis hears and seems not to answer. */
  hold(): void {
    this.#held = true;
  }

  /** What was kept back arrives, and everything after it. */
  letGo(): void {
    this.#held = false;
    for (const { to, chunk } of this.#kept.splice(0)) to.write(chunk);
  }

  /** Ends every connection and takes no new one. */
  cut(): void {
    this.#cut = true;
    for (const socket of this.#sockets) socket.destroy();
  }

  /** Takes connections again. */
  mend(): void {
    this.#cut = false;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    this.#server.close();
    await rm(this.path, { force: true });
  }
}
