import type { RedisClient } from '@threshold/server/store/redis.ts';

type Monitor = Awaited<ReturnType<RedisClient['monitor']>>;

/** Listens to all that a Redis is asked, by whomever, within functions too. */
export class StoreHeard {
  readonly #monitor: Monitor;
  readonly #redis: RedisClient;
  #asked: string[] = [];

  private constructor(redis: RedisClient, monitor: Monitor) {
    this.#redis = redis;
    this.#monitor = monitor;
    monitor.on('monitor', (_at: string, words: string[]) => this.#asked.push(kindOf(words)));
  }

  static async listen(redis: RedisClient): Promise<StoreHeard> {
    return new StoreHeard(redis, await redis.monitor());
  }

  /**
   * Several tries of one kind. A server has work of its own beside them: what every one of them asked for is theirs. That a session was used
   * is noted behind an answer, which may be read whole before, so it is left out.
   */
  tries() {
    const all: Map<string, number>[] = [];
    return {
      hear: async <T>(what: () => Promise<T>): Promise<T> => {
        await this.#upToNow();
        this.#asked = [];
        const answer = await what();
        await this.#upToNow();
        all.push(counted(this.#asked.filter((kind) => !kind.startsWith('expire {hq}:session'))));
        return answer;
      },
      /** What each try asked for, as often as the one that asked for it least, in the order of letters. */
      always: () =>
        [...(all[0] ?? [])]
          .map(([kind]) => [kind, Math.min(...all.map((one) => one.get(kind) ?? 0))] as const)
          .filter(([, times]) => times > 0)
          .map(([kind, times]) => `${kind} ×${times}`)
          .toSorted(),
    };
  }

  stop(): void {
    this.#monitor.disconnect();
  }

  /** Waits until the listener has heard of all that was asked so far. */
  async #upToNow(): Promise<void> {
    const mark = `mark-${crypto.randomUUID()}`;
    const told = new Promise<void>((done) => {
      const listen = (_at: string, words: string[]) => {
        if (words[1] !== mark) return;
        this.#monitor.off('monitor', listen);
        done();
      };
      this.#monitor.on('monitor', listen);
    });
    await this.#redis.echo(mark);
    await told;
  }
}

/** The command and what kind of key it is about: numbers and hashes, which are of one person or one moment, left out. */
function kindOf([command, ...words]: string[]): string {
  const key = words.find((word) => word.includes('{')) ?? '';
  const kind = key.replaceAll(/[\w-]{20,}|\d+/gu, '#').slice(0, 60);
  return `${command!.toLowerCase()} ${kind}`;
}

function counted(asked: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const kind of asked) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
}
