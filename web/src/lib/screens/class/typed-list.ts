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
  /** Who is called as somebody who left the class, with whom that is. */
  left: readonly (TypedName & { student: number })[];
  /** Names that stand there more than once, each once; only the first of them counts. */
  twice: readonly TypedName[];
  unread: readonly UnreadLine[];
  /** Names beside which something was left out, and names put together of columns without a heading. */
  aside: number;
  parted: number;
}

type Left = NewStudent & { id: number };

/**
 * Reads a list of names, and finds those who are in the class, as a list that grew is often pasted whole a second time, and those
 * who left it, whoever left last first.
 */
export function typedList(
  text: string,
  inClass: readonly NewStudent[],
  whoLeft: readonly Left[] = [],
): TypedList {
  const { names, ...told } = typedNames(text);
  const first = new Map<string, TypedName>();
  const twice = new Map<string, TypedName>();
  for (const one of names) {
    const key = nameKey([one.native, one.name].join(' '));
    if (first.has(key)) twice.set(key, first.get(key)!);
    else first.set(key, one);
  }
  const keys = new Set(inClass.flatMap(keysOf));
  const gone = new Map(
    whoLeft.toReversed().flatMap((one) => keysOf(one).map((key) => [key, one.id] as const)),
  );
  const known: TypedName[] = [];
  const left: (TypedName & { student: number })[] = [];
  const fresh: TypedName[] = [];
  for (const one of first.values()) {
    const student = gone.get(nameKey(one.name));
    if (keys.has(nameKey(one.name))) known.push(one);
    else if (student !== undefined) left.push({ ...one, student });
    else fresh.push(one);
  }
  return { fresh, known, left, twice: [...twice.values()], ...told };
}

function keysOf({ name, native }: NewStudent): string[] {
  return [name, ...(native ? [native] : [])].map(nameKey);
}

/** Names as they would be typed again, one a line. */
export function asTyped(names: readonly TypedName[]): string {
  return names.map(({ name, native }) => (native ? `${native} ${name}` : name)).join('\n');
}
