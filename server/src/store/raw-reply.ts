/** What a function answers, raw: bytes, whole numbers and lists of both. */
export type Raw = Buffer | number | Raw[];

/** A text as Redis answers it raw; undefined where there is none. */
export function text(raw: Raw | undefined | null): string | undefined {
  return Buffer.isBuffer(raw) ? raw.toString() : undefined;
}

/** A hash as Redis answers it, field and value in turn. */
export function textRecord(flat: Raw[]): Record<string, string> {
  const record: Record<string, string> = {};
  for (let i = 0; i < flat.length; i += 2) record[text(flat[i])!] = text(flat[i + 1])!;
  return record;
}

/** The same where both are numbers. */
export function numberRecord(flat: Raw[]): Record<number, number> {
  return Object.fromEntries(
    Object.entries(textRecord(flat)).map(([key, value]) => [Number(key), Number(value)]),
  );
}

/** A list by a number that each of it has. */
export function byNumber<V>(list: V[], key: (one: V) => number): Record<number, V> {
  return Object.fromEntries(list.map((one) => [key(one), one]));
}
