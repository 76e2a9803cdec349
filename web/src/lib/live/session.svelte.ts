import { browser } from '$app/env';
import { goto, refreshAll } from '$app/navigation';
import type { SessionPerson } from '@threshold/shared/contract/sign-in.ts';
import { Connection } from './connection.svelte.ts';
import { NEW_PIN_HREF, OFF_STAFF_HREF } from './elsewhere.ts';
import { forgetKeptPages } from './kept-pages.ts';
import { Outbox } from './outbox.svelte.ts';
import { ownersOfUnsent } from './outbox-store.ts';
import { personThere } from './person-there.ts';

/** The socket and the outbox of whoever is signed in, as a page has them. */
export interface Session {
  /** Whose it is: `<school>:<person>`. */
  readonly owner: string;
  readonly connection: Connection;
  readonly outbox: Outbox;
  /** The page is gone. What it pressed is still sent, from wherever its person goes in the app. */
  close(): void;
}

/** Somebody's socket and outbox, for all pages of this tab that come one after the other. */
class Device {
  readonly owner: string;
  readonly connection = new Connection();
  readonly outbox: Outbox;
  /* Counted apart from what effects see: whoever is just being taken down is shown the state of before the next page opened. */
  #open = 0;
  #pages = $state(0);
  #stood = 0;
  #stands = $state(0);
  readonly #done = $derived.by(() => this.outbox.unsent.length === this.outbox.stale.length);
  #stop: () => void = () => undefined;

  /** Of no page: what is made while a page comes up would be taken down with it. */
  static of(me: Person): Device {
    let made: Device | undefined;
    const stop = $effect.root(() => {
      made = new Device(me);
    });
    made!.#stop = stop;
    return made!;
  }

  private constructor(me: Person) {
    this.owner = ownerOf(me);
    this.outbox = new Outbox(this.connection, me);
    $effect(() => {
      if (this.#pages > 0 || this.#stands > 0 || !this.#done) return;
      // The next page of the same person comes in a moment, and goes on with it.
      const closing = setTimeout(() => this.close(), LINGER_MS);
      return () => clearTimeout(closing);
    });
    let left = false;
    $effect(() => {
      if (this.connection.link !== 'ended') return;
      void forgetKeptPages();
      // A page that hears it itself is on its way elsewhere.
      if (this.#pages > 0) return void (left = true);
      // The class was gone a moment before the session was: the page that stood on it is on its way to another one.
      if (this.connection.ended?.code === 'OFF_STAFF')
        return void goto(OFF_STAFF_HREF, { refreshAll: true });
      if (this.connection.ended?.code === 'NEW_PIN')
        return void goto(NEW_PIN_HREF, { refreshAll: true });
      if (left || this.#stands === 0) return;
      // Where its own form ended it, as a new password does, another one comes with the answer.
      const asking = setTimeout(() => void refreshAll(), ANSWERED_MS);
      return () => clearTimeout(asking);
    });
  }

  /** Keeps the socket for a page that has nothing to hear by it but the end of its session. */
  stand(): () => void {
    this.#stands = ++this.#stood;
    return () => (this.#stands = --this.#stood);
  }

  open(): Session {
    const { owner, connection, outbox } = this;
    this.#pages = ++this.#open;
    let open = true;
    const close = () => {
      if (!open) return;
      open = false;
      outbox.leave();
      this.#pages = --this.#open;
    };
    return { owner, connection, outbox, close };
  }

  close(): void {
    if (device === this) device = undefined;
    this.#stop();
    this.outbox.close();
    this.connection.close();
  }
}

type Person = Pick<SessionPerson, 'school' | 'person'>;

const LINGER_MS = 1_000;
const ANSWERED_MS = 1_000;
let device: Device | undefined;

function ownerOf({ school, person }: Person): string {
  return `${school}:${person}`;
}

/** Opens the socket and the outbox of whoever is signed in, or goes on with them. On the server nothing is opened. */
export function openSession(me: Person): Session {
  if (!browser) {
    const connection = new Connection();
    const outbox = new Outbox(connection, me);
    return { owner: ownerOf(me), connection, outbox, close: () => undefined };
  }
  return deviceOf(me).open();
}

/**
 * Ends what is shown with the session of whom it is shown to, on whatever page: one that opens no session of its own, as an account or a
 * school, is asked for again once it ended, and where somebody was taken off the staff they read so at once. Answers how to stop. Rule T4.
 */
export function endWithSession(who: Person): () => void {
  return deviceOf(who).stand();
}

function deviceOf(me: Person): Device {
  if (device && (device.owner !== ownerOf(me) || device.connection.link === 'ended'))
    device.close();
  return (device ??= Device.of(me));
}

/**
 * Sends what waits on this device for whoever is signed in, on pages that open no session of their own: an account, an
 * error. `me` where the page knows who that is.
 */
export async function carryUnsent(me: SessionPerson | null): Promise<void> {
  if (device) return;
  const owners = await ownersOfUnsent();
  if (owners.length === 0) return;
  const who = me ?? (await personThere());
  if (who && !device && owners.includes(ownerOf(who))) openSession(who).close();
}

/** Whether this tab's socket has lost the server. */
export function isOutOfReach(): boolean {
  const link = device?.connection.link;
  return link === 'offline' || link === 'store-away';
}

/** Whose socket and outbox this tab has, `<school>:<person>`. */
export function deviceOwner(): string | null {
  return device?.owner ?? null;
}

/** Tells the server that somebody is at this device; what is lost of that is told again soon. Rule I10. */
export function tellTouched(): void {
  const socket = device?.connection.socket;
  if (socket?.connected) socket.volatile.emit('touched');
}

/** Whether something pressed here is on its way to a server that can be reached. */
export function isSending(): boolean {
  if (device?.connection.link !== 'live') return false;
  return device.outbox.unsent.length > device.outbox.stale.length;
}

/** Whoever was here has signed out: nothing more is sent or heard for them. */
export function endDevice(): void {
  device?.close();
}
