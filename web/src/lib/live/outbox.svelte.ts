import { browser } from '$app/env';
import { clock } from '../components/clock.svelte.ts';
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
import { newCommandId } from './command-id.ts';

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
  /** Too old to be sent without asking: its person says what becomes of it. */
  readonly stale = $derived(this.unsent.filter((one) => isStale(one, clock.now)));
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
    commandId = newCommandId(),
  ): Promise<Accepted | Refused> {
    const unsent: Unsent = {
      commandId,
      owner: this.#owner,
      name,
      input: { ...input, commandId, for: this.#person },
      pressed: Date.now(),
    };
    const reply = new Promise<Accepted | Refused>((resolve) => {
      this.#waiting[commandId] = resolve;
    });
    // On the screen at once; sent when it is kept, after what was kept before.
    this.unsent = [...this.unsent, unsent];
    await this.#loaded;
    const order = await keepUnsent(unsent);
    this.#change(unsent, { ...unsent, order });
    void this.#send();
    return reply;
  }

  #change(from: Unsent, to: Unsent): void {
    this.unsent = this.unsent.map((one) => (one === from ? to : one));
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

  /** The first that may be sent without asking; none while that one is still being kept. */
  #next(): Unsent | undefined {
    const next = this.unsent.find((one) => !isStale(one, Date.now()));
    return next?.order === undefined ? undefined : next;
  }

  async #settle(unsent: Unsent, reply: Accepted | Refused): Promise<void> {
    await forgetUnsent(unsent);
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

  /** The person said what becomes of a press: sent although it is old, or taken back. */
  async decide(commandId: string, send: boolean): Promise<void> {
    const unsent = this.unsent.find((one) => one.commandId === commandId);
    if (!unsent) return;
    if (send) {
      this.#change(unsent, { ...unsent, pressed: Date.now() });
      void this.#send();
      return;
    }
    this.unsent = this.unsent.filter((one) => one !== unsent);
    delete this.#waiting[commandId];
    await forgetUnsent(unsent);
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

function isStale({ pressed }: Unsent, now: number): boolean {
  return now - pressed > ASK_MS;
}
