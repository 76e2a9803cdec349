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

let opened: Promise<IDBPDatabase<Boxes>> | undefined;

function database(): Promise<IDBPDatabase<Boxes>> {
  opened ??= openDB<Boxes>('threshold', 1, {
    upgrade(db) {
      const store = db.createObjectStore('unsent', { keyPath: 'order', autoIncrement: true });
      store.createIndex('owner', 'owner');
    },
  });
  return opened;
}

/** What that person pressed and nobody acknowledged, in order; nothing where the device keeps nothing. */
export async function unsentOf(owner: string): Promise<Unsent[]> {
  try {
    return await (await database()).getAllFromIndex('unsent', 'owner', owner);
  } catch {
    return [];
  }
}

/** Keeps a command until it is acknowledged, across reloads. Answers its order; null where the device keeps nothing. */
export async function keepUnsent(unsent: Unsent): Promise<number | null> {
  try {
    return await (await database()).add('unsent', unsent);
  } catch {
    // Private windows and full disks: it is still sent, it only does not survive a reload.
    return null;
  }
}

/** Asking twice is as good as once. One that stays is sent again under its own id, which changes nothing. */
export async function forgetUnsent({ order }: Unsent): Promise<void> {
  if (typeof order !== 'number') return;
  await database().then(
    (db) => db.delete('unsent', order),
    () => undefined,
  );
}

/** Nothing of anybody remains on this device. Rule P5. */
export async function forgetEverything(): Promise<void> {
  await database().then(
    (db) => db.clear('unsent'),
    () => undefined,
  );
}
