import type { NewStudent } from '@threshold/shared/contract/people.ts';
import { nameKey } from '@threshold/shared/domain/name-key.ts';
import {
  type TypedName,
  typedNames,
  type UnreadLine,
} from '@threshold/shared/domain/typed-names.ts';

/** A typed list beside the class it is for. */
export interface TypedList {
  /** Who is not in the class yet, in their order. */
  fresh: readonly TypedName[];
  /** Who is called as somebody in the class already. */
  known: readonly TypedName[];
  unread: readonly UnreadLine[];
}

/** Reads a list of names, and finds those who are in the class: a list that grew is often pasted whole a second time. */
export function typedList(text: string, inClass: readonly NewStudent[]): TypedList {
  const { names, unread } = typedNames(text);
  const keys = new Set(
    inClass.flatMap(({ name, native }) => [name, ...(native ? [native] : [])].map(nameKey)),
  );
  const isKnown = ({ name }: TypedName) => keys.has(nameKey(name));
  return {
    fresh: names.filter((one) => !isKnown(one)),
    known: names.filter(isKnown),
    unread,
  };
}

/** Names as they would be typed again, one a line. */
export function asTyped(names: readonly TypedName[]): string {
  return names.map(({ name, native }) => (native ? `${native} ${name}` : name)).join('\n');
}
