import { browser } from '$app/env';
import type { CommandName } from '@threshold/shared/contract/command-map.ts';
import type { Refused } from '@threshold/shared/contract/refusals.ts';
import type { Accepted } from '@threshold/shared/contract/sockets.ts';
import type { Connection } from './connection.svelte.ts';
import {
  type Unsent,
  forgetEverything,
  forgetUnsent,
  keepUnsent,
  unsentOf,
} from './outbox-store.ts';

/** After this long a device does not send again by itself; it asks its person. Rule T2. */
const ASK_MS = 20 * 3_600_000;
const AGAIN_MS = 700;

/**
 * What was pressed and is not acknowledged: kept on the device, sent in order, one at a time, each until it has an answer.
 * Nothing here is "saved" (rule T5). Kept per person (rule P5).
 */
export class Outbox {
  /** In the order of pressing. */
  unsent = $state.raw<Unsent[]>([]);
  /** Too old to be sent without asking. */
  stale = $derived(this.unsent.filter((one) => Date.now() - one.pressed > ASK_MS));
  /** Refusals of presses whose screen may be gone: to be said kindly, then dismissed. */
  refused = $state.raw<{ unsent: Unsent; refusal: Refused }[]>([]);
  readonly #connection: Connection;
  readonly #owner: string;
  readonly #person: number;
  readonly #waiting: Record<string, (reply: Accepted | Refused) => void> = {};
  readonly #loaded: Promise<void>;
  readonly #stop: () => void;
  #sending = false;

  constructor(connection: Connection, me: { school: number; person: number }) {
    this.#connection = connection;
    this.#person = me.person;
    this.#owner = `${me.school}:${me.person}`;
    this.#loaded = (browser ? unsentOf(this.#owner) : Promise.resolve([])).then((kept) => {
      this.unsent = [...kept, ...this.unsent];
    });
    this.#stop = connection.onLive(() => void this.#send());
  }

  /**
   * Keeps a command and sends it as soon as that is possible. Resolves with the reply, however long that takes; a reload
   * in between loses the promise, not the press.
   */
  async press(
    name: CommandName,
    input: { section: number } & Record<string, unknown>,
    commandId = crypto.randomUUID() as string,
  ): Promise<Accepted | Refused> {
    const unsent: Unsent = {
      commandId,
      owner: this.#owner,
      name,
      input: { ...input, commandId, for: this.#person },
      pressed: Date.now(),
    };
    await this.#loaded;
    const kept = await keepUnsent(unsent);
    this.unsent = [...this.unsent, kept];
    const reply = new Promise<Accepted | Refused>((resolve) => {
      this.#waiting[commandId] = resolve;
    });
    void this.#send();
    return reply;
  }

  /** Sends what waits, in order; stops at the first that gets no answer and begins again when the link is back. */
  async #send(): Promise<void> {
    if (this.#sending) return;
    this.#sending = true;
    await this.#loaded;
    try {
      for (let next = this.#next(); next; next = this.#next()) {
        const reply = await this.#connection.send(next.name, next.input);
        if (!reply) break;
        await this.#settle(next, reply);
      }
    } finally {
      this.#sending = false;
    }
    if (this.#next() && this.#connection.link === 'live')
      setTimeout(() => void this.#send(), AGAIN_MS);
  }

  #next(): Unsent | undefined {
    return this.unsent.find((one) => !this.stale.includes(one));
  }

  async #settle(unsent: Unsent, reply: Accepted | Refused): Promise<void> {
    await forgetUnsent(unsent.order!);
    this.unsent = this.unsent.filter((one) => one.commandId !== unsent.commandId);
    const waiting = this.#waiting[unsent.commandId];
    delete this.#waiting[unsent.commandId];
    if (waiting) waiting(reply);
    else if (!reply.ok) this.refused = [...this.refused, { unsent, refusal: reply }];
  }

  /** The person has read it. */
  dismiss(commandId: string): void {
    this.refused = this.refused.filter(({ unsent }) => unsent.commandId !== commandId);
  }

  /** The person said what to do with a press too old to send by itself. */
  async decide(commandId: string, send: boolean): Promise<void> {
    const unsent = this.unsent.find((one) => one.commandId === commandId);
    if (!unsent) return;
    if (send) {
      this.unsent = this.unsent.map((one) =>
        one === unsent ? { ...one, pressed: Date.now() } : one,
      );
      void this.#send();
      return;
    }
    await forgetUnsent(unsent.order!);
    this.unsent = this.unsent.filter((one) => one !== unsent);
  }

  /** Leaves nothing of anybody on this device. Rule P5. */
  async discard(): Promise<void> {
    this.unsent = [];
    await forgetEverything();
  }

  close(): void {
    this.#stop();
  }
}
