import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { CommandInput, CommandName } from '@threshold/shared/contract/command-map.ts';
import type { Reply } from '@threshold/shared/contract/sockets.ts';
import type { Journal, Sent } from './journal.ts';
import type { Screen } from './screen.ts';

/** What a command says beside its envelope. */
export type Wish<N extends CommandName> = Omit<CommandInput<N>, 'commandId' | 'for' | 'section'>;

interface Unsent {
  sent: Sent;
  resolve: (reply: Reply) => void;
}

/** Longer than the server's own limit for the store, so that its answer comes first. */
const ANSWER_MS = 6_000;
const AGAIN_MS = 250;

/** Sends a person's commands in order, one at a time, each with its own id until it has an answer. Rule T2. */
export class Outbox {
  readonly #screen: Screen;
  readonly #journal: Journal;
  readonly #unsent: Unsent[] = [];
  readonly #closed = new AbortController();
  #sending = false;

  constructor(screen: Screen, journal: Journal) {
    this.#screen = screen;
    this.#journal = journal;
  }

  get empty(): boolean {
    return this.#unsent.length === 0;
  }

  /** Resolves with the answer, however long that takes; never after `close`. */
  send<N extends CommandName>(name: N, section: number, wish: Wish<N>): Promise<Reply> {
    return this.sendAs(randomUUID(), name, section, wish);
  }

  /** The same with an id of the caller's, for one that will be spoken of. */
  sendAs<N extends CommandName>(
    commandId: string,
    name: N,
    section: number,
    wish: Wish<N>,
  ): Promise<Reply> {
    const { school, person } = this.#screen.session.who;
    const input = { ...wish, commandId, for: person, section };
    return new Promise((resolve) => {
      this.#unsent.push({ sent: { name, school, person, input }, resolve });
      if (!this.#sending) void this.#drain();
    });
  }

  /** Gives up what has no answer, and counts it. */
  close(): void {
    this.#journal.unanswered += this.#unsent.length;
    this.#closed.abort();
  }

  async #drain(): Promise<void> {
    this.#sending = true;
    try {
      for (let next = this.#unsent[0]; next; next = this.#unsent[0]) {
        const reply = await this.#deliver(next.sent);
        this.#unsent.shift();
        this.#journal.answered(next.sent, reply);
        next.resolve(reply);
      }
    } catch (error) {
      if (!this.#closed.signal.aborted) throw error;
    } finally {
      this.#sending = false;
    }
  }

  /** Asks until there is an answer that says what became of it. */
  async #deliver(sent: Sent): Promise<Reply> {
    const { signal } = this.#closed;
    for (let first = true; ; first = false) {
      await this.#screen.connected(signal);
      if (!first) this.#journal.sentAgain.add(sent.input.commandId);
      const reply = await ask(this.#screen, sent);
      const known = reply && (reply.ok || !['UNAVAILABLE', 'TOO_FAST'].includes(reply.code));
      if (known) return reply;
      await wait(AGAIN_MS, undefined, { signal });
    }
  }
}

/** Sends it once: the answer, or null where none came in time. */
export async function ask(screen: Screen, { name, input }: Sent): Promise<Reply | null> {
  const emit = screen.socket.timeout(ANSWER_MS);
  // One emit for every command: which input belongs to which name was settled where it was made.
  return (emit.emitWithAck(name as 'line.open', input as never) as Promise<Reply>).catch(
    () => null,
  );
}
