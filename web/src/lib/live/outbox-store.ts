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
  /** Order in which it was pressed. */
  order?: number;
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

/** What that person pressed and nobody acknowledged, in order. */
export async function unsentOf(owner: string): Promise<Unsent[]> {
  return (await database()).getAllFromIndex('unsent', 'owner', owner);
}

/** Keeps a command until it is acknowledged; survives a reload. */
export async function keepUnsent(unsent: Unsent): Promise<Unsent> {
  const order = await (await database()).add('unsent', unsent);
  return { ...unsent, order };
}

export async function forgetUnsent(order: number): Promise<void> {
  await (await database()).delete('unsent', order);
}

/** Nothing of anybody remains on this device. Rule P5. */
export async function forgetEverything(): Promise<void> {
  await (await database()).clear('unsent');
}
