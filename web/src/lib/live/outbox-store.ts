import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { CommandName } from '@threshold/shared/contract/command-map.ts';
import type { Refused } from '@threshold/shared/contract/refusals.ts';

export interface About {
  students: readonly number[];
  /** Their names. */
  names: readonly string[];
  objective: number;
  /** "3.2", and what was shown with it. */
  codes: readonly string[];
}

/** A command that waits for its acknowledgement, or for its person to read why it was refused. */
export interface Unsent {
  commandId: string;
  /** `<school>:<person>`: whose it is. Rule P5. */
  owner: string;
  name: CommandName;
  input: Record<string, unknown>;
  /** When it was pressed. Unit: epoch milliseconds of this device, for its person to read. */
  pressed: number;
  /** When its person said, long after, that it is still meant. Unit: likewise. */
  meant?: number;
  /** Of a judgement, whom and what it is about: what it was about may be gone from the class by the time it is refused. */
  about?: About;
  /** Order in which it was pressed; absent while it is being written, null where the device keeps nothing. */
  order?: number | null;
  /** What the server said to it, after the page that pressed it was gone. */
  refusal?: Refused;
}

/** Not yet on the device: the page that closes now loses it, so nobody is told that it is safe. Rule T5. */
export function isBeingKept({ order }: Pick<Unsent, 'order'>): boolean {
  return order === undefined;
}

interface Boxes extends DBSchema {
  unsent: { key: number; value: Unsent; indexes: { owner: string } };
}

type Database = IDBPDatabase<Boxes>;

let opened: Promise<Database> | undefined;

function database(): Promise<Database> {
  opened ??= openDB<Boxes>('threshold', 1, {
    upgrade(db) {
      const store = db.createObjectStore('unsent', { keyPath: 'order', autoIncrement: true });
      store.createIndex('owner', 'owner');
    },
  });
  return opened;
}

/** Does that with the database; `otherwise` where the device keeps nothing: private windows and full disks. */
async function kept<T>(work: (db: Database) => Promise<T>, otherwise: T): Promise<T> {
  // The browser closes an open database when it clears the site's data, as at a sign-out: then another is opened, once.
  for (let tries = 0; tries < 2; tries += 1) {
    try {
      return await work(await database());
    } catch {
      opened = undefined;
    }
  }
  return otherwise;
}

/** All that is kept of that person, in the order of pressing; null where the device keeps nothing. */
export async function keptOf(owner: string): Promise<Unsent[] | null> {
  return kept<Unsent[] | null>((db) => db.getAllFromIndex('unsent', 'owner', owner), null);
}

/** What that person pressed and nobody acknowledged, in order. */
export async function unsentOf(owner: string): Promise<Unsent[]> {
  return ((await keptOf(owner)) ?? []).filter(({ refusal }) => !refusal);
}

/** Whose presses wait on this device. */
export async function ownersOfUnsent(): Promise<string[]> {
  const all = await kept((db) => db.getAll('unsent'), []);
  return [...new Set(all.filter(({ refusal }) => !refusal).map(({ owner }) => owner))];
}

/** Keeps a command until it is acknowledged, across reloads. Answers its order; null where the device keeps nothing. */
export async function keepUnsent(unsent: Unsent): Promise<number | null> {
  // What the device does not keep is still sent, it only does not survive a reload.
  return kept<number | null>((db) => db.add('unsent', unsent), null);
}

/** The same command with something more known of it, unless it is gone meanwhile. */
export async function rewriteUnsent(unsent: Unsent): Promise<void> {
  const { order } = unsent;
  if (typeof order !== 'number') return;
  await kept(async (db) => {
    const { store, done } = db.transaction('unsent', 'readwrite');
    if (await store.getKey(order)) await store.put(unsent);
    await done;
  }, undefined);
}

/** Asking twice is as good as once. One that stays is sent again under its own id, which changes nothing. */
export async function forgetUnsent({ order }: Pick<Unsent, 'order'>): Promise<void> {
  if (typeof order !== 'number') return;
  await kept((db) => db.delete('unsent', order), undefined);
}

/** Nothing of anybody remains on this device. Rule P5. */
export async function forgetEverything(): Promise<void> {
  await kept((db) => db.clear('unsent'), undefined);
}
