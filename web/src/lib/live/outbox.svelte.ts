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
  isBeingKept,
  keepUnsent,
  keptOf,
  rewriteUnsent,
} from './outbox-store.ts';
import { newCommandId } from './command-id.ts';
import { isStale } from './is-stale.ts';
import { OutboxTabs, type Told } from './outbox-tabs.ts';

const AGAIN_MS = 700;

/**
 * What was pressed and is not acknowledged: kept on the device, sent in order, one at a time, each until it has an answer.
 * Nothing here is "saved" (rule T5). Kept per person (rule P5), and one for all tabs of that person.
 */
export class Outbox {
  /** All that is kept, in the order of pressing. */
  #kept = $state.raw<readonly Unsent[]>([]);
  /** In the order of pressing. */
  readonly unsent = $derived(this.#kept.filter(({ refusal }) => !refusal));
  /** Too old to be sent without asking: its person says what becomes of it. */
  readonly stale = $derived(this.unsent.filter((one) => isStale(one, clock.now)));
  /** Refusals of judgements, and of presses whose page is gone: to be said kindly, then dismissed. Kept until then. */
  readonly refused = $derived(
    this.#kept.flatMap((unsent) => (unsent.refusal ? [{ unsent, refusal: unsent.refusal }] : [])),
  );
  readonly #connection: Connection;
  readonly #owner: string;
  readonly #person: number;
  readonly #tabs: OutboxTabs | null;
  readonly #loaded: Promise<void>;
  readonly #stop: () => void;
  #waiting: Record<string, (reply: Accepted | Refused) => void> = {};
  #sending = false;
  #closed = false;

  constructor(connection: Connection, me: { school: number; person: number }) {
    this.#connection = connection;
    this.#person = me.person;
    this.#owner = `${me.school}:${me.person}`;
    this.#tabs = browser ? new OutboxTabs(this.#owner, (told) => void this.#hear(told)) : null;
    this.#loaded = browser ? this.#read() : Promise.resolve();
    this.#stop = connection.onLive(() => void this.#send());
  }

  /**
   * Keeps a command and sends it as soon as that is possible. Resolves with the reply, however long that takes; a reload
   * in between loses the promise, not the press. With `about`, a refusal is kept until its person has read it.
   */
  async press(
    name: CommandName,
    input: { section: number } & Record<string, unknown>,
    { commandId = newCommandId(), about }: Partial<Pick<Unsent, 'commandId' | 'about'>> = {},
  ): Promise<Accepted | Refused> {
    const unsent: Unsent = {
      commandId,
      owner: this.#owner,
      name,
      input: { ...input, commandId, for: this.#person },
      pressed: Date.now(),
      ...(about ? { about } : {}),
    };
    const reply = new Promise<Accepted | Refused>((resolve) => {
      this.#waiting[commandId] = resolve;
    });
    // On the screen at once; sent when it is kept, after what was kept before.
    this.#kept = [...this.#kept, unsent];
    await this.#loaded;
    const order = await keepUnsent(unsent);
    this.#change({ ...unsent, order });
    this.#tabs?.tell(null);
    void this.#send();
    return reply;
  }

  #change(to: Unsent): void {
    this.#kept = this.#kept.map((one) => (one.commandId === to.commandId ? to : one));
  }

  async #drop(unsent: Unsent): Promise<void> {
    await forgetUnsent(unsent);
    this.#kept = this.#kept.filter((one) => one.commandId !== unsent.commandId);
  }

  /** Reads what all tabs have kept. What the device could not keep, or is just keeping, stays as this tab has it. */
  async #read(): Promise<void> {
    const kept = await keptOf(this.#owner);
    if (!kept || this.#closed) return;
    const ids = kept.map(({ commandId }) => commandId);
    const own = this.#kept.filter(
      (one) => typeof one.order !== 'number' && !ids.includes(one.commandId),
    );
    this.#kept = [...kept, ...own];
  }

  /** Another tab kept something, or had an answer: perhaps to what was pressed here. */
  async #hear(told: Told): Promise<void> {
    const pressed = told && this.#kept.find(({ commandId }) => commandId === told.commandId);
    if (pressed && this.#answer(pressed, told.reply) && !pressed.about) {
      // Said here, so it need not be said again.
      await this.#drop(pressed);
      this.#tabs?.tell(null);
    }
    await this.#read();
    if (!told) void this.#send();
  }

  /** Sends what waits, in order; stops at the first that gets no answer and begins again when the link is back. */
  async #send(): Promise<void> {
    if (this.#sending || this.#closed || !this.#tabs) return;
    this.#sending = true;
    try {
      await this.#loaded;
      if (this.#next()) await this.#tabs.alone(() => this.#sendAll());
    } finally {
      this.#sending = false;
    }
    if (this.#next() && this.#connection.link === 'live')
      setTimeout(() => void this.#send(), AGAIN_MS);
  }

  async #sendAll(): Promise<void> {
    // Another tab may have sent it while this one waited.
    await this.#read();
    for (let next = this.#next(); next; next = this.#next()) {
      const reply = await this.#connection.send(next.name, next.input);
      if (!reply || this.#closed) return;
      await this.#settle(next, reply);
    }
  }

  /** The first that may be sent without asking; none while that one is still being kept. */
  #next(): Unsent | undefined {
    const next = this.unsent.find((one) => !isStale(one, Date.now()));
    return next && !isBeingKept(next) ? next : undefined;
  }

  async #settle(unsent: Unsent, reply: Accepted | Refused): Promise<void> {
    const heard = this.#answer(unsent, reply);
    if (reply.ok || (heard && !unsent.about)) await this.#drop(unsent);
    else {
      const told = { ...unsent, refusal: reply };
      await rewriteUnsent(told);
      this.#change(told);
    }
    this.#tabs?.tell({ commandId: unsent.commandId, reply });
  }

  /** Gives the answer to whoever waits for it in this page; answers whether somebody does. */
  #answer({ commandId }: Unsent, reply: Accepted | Refused): boolean {
    const waiting = this.#waiting[commandId];
    delete this.#waiting[commandId];
    waiting?.(reply);
    return waiting !== undefined;
  }

  /** The person has read it. */
  async dismiss(commandId: string): Promise<void> {
    const read = this.#kept.find((one) => one.commandId === commandId);
    if (read) await this.#drop(read);
    this.#tabs?.tell(null);
  }

  /** The person said what becomes of a press: sent although it is old, or taken back. */
  async decide(commandId: string, send: boolean): Promise<void> {
    const unsent = this.unsent.find((one) => one.commandId === commandId);
    if (!unsent) return;
    if (send) {
      const meant = { ...unsent, meant: Date.now() };
      this.#change(meant);
      await rewriteUnsent(meant);
      void this.#send();
    } else {
      delete this.#waiting[commandId];
      await this.#drop(unsent);
    }
    this.#tabs?.tell(null);
  }

  /** The page that pressed is gone: what is refused from here on is kept to be said. */
  leave(): void {
    this.#waiting = {};
  }

  /** Leaves nothing of anybody on this device. Rule P5. */
  async discard(): Promise<void> {
    this.#kept = [];
    await forgetEverything();
  }

  close(): void {
    this.#closed = true;
    this.#stop();
    this.#tabs?.close();
  }
}
