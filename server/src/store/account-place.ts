import type { PersonRecord } from './record-types.ts';

/** Somebody of HQ. They belong to no school, and count on their own. */
export interface HqPersonRecord {
  name: string;
  initials: string;
  /** argon2id. */
  password?: string;
}

/** Where an account leads. HQ is school 0. */
export interface Entry {
  school: number;
  person: number;
}

/** The one place that a handed link is for, and which leader made it. */
export interface Handed extends Entry {
  by: number;
}

/** What a link to a new password is for. */
export interface PasswordLink {
  account: string;
  /** The hash of the password in whose place it sets another. */
  was: string;
  /** What the account's people are called by, so that it is no password. */
  name: string;
  handed?: Handed;
}

/** A place with who is there, if anybody. */
export interface Known extends Entry {
  record: PersonRecord | HqPersonRecord | null;
}
export type Place = Known & { record: PersonRecord | HqPersonRecord };

export const HQ = 0;

/** Nobody has the number 0. */
export const nowhere: Entry = { school: HQ, person: 0 };

export function isSomebody(place: Known): place is Place {
  return place.record !== null;
}

/** Whoever was taken off the staff of a school is let in no more. */
export function isOpen(place: Known): place is Place {
  return isSomebody(place) && leftAt(place) === 0;
}

/** Epoch ms; 0 for whoever is there. */
function leftAt({ record }: Place): number {
  return ('left' in record && record.left) || 0;
}

/** The place whose password is the account's: the first open one; where all were left the last of them, as it was set there last. */
export function counting(places: readonly Known[]): Place | undefined {
  const known = places.filter(isSomebody);
  return known.find(isOpen) ?? known.toSorted((a, b) => leftAt(b) - leftAt(a))[0];
}

/** The password of whoever is there, or was. */
export function keptOf(record: Known['record'] | undefined): string | undefined {
  if (!record) return undefined;
  return 'left' in record && record.left ? record.former : record.password;
}
