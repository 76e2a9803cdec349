import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { CommandName } from '@threshold/shared/contract/command-map.ts';

/** A command that waits for its acknowledgement. */
export interface Unsent {
  commandId: string;
  /** `<school>:<person>`: whose it is. Rule P5. */
  owner: string;
  name: CommandName;
  input: Record<string, unknown>;
  /** When it was pressed. Unit: epoch milliseconds of this device, for its person to read. */
  pressed: number;
  /** Order in which it was pressed; absent while it is being written, null where the device keeps nothing. */
  order?: number | null;
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

/** What that person pressed and nobody acknowledged, in order; nothing where the device keeps nothing. */
export async function unsentOf(owner: string): Promise<Unsent[]> {
  return kept((db) => db.getAllFromIndex('unsent', 'owner', owner), []);
}

/** Keeps a command until it is acknowledged, across reloads. Answers its order; null where the device keeps nothing. */
export async function keepUnsent(unsent: Unsent): Promise<number | null> {
  // What the device does not keep is still sent, it only does not survive a reload.
  return kept<number | null>((db) => db.add('unsent', unsent), null);
}

/** Asking twice is as good as once. One that stays is sent again under its own id, which changes nothing. */
export async function forgetUnsent({ order }: Unsent): Promise<void> {
  if (typeof order !== 'number') return;
  await kept((db) => db.delete('unsent', order), undefined);
}

/** Nothing of anybody remains on this device. Rule P5. */
export async function forgetEverything(): Promise<void> {
  await kept((db) => db.clear('unsent'), undefined);
}
