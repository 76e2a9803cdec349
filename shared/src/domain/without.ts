/** The record without that key; the record itself where it has none. */
export function without<V>(record: Record<number, V>, key: number): Record<number, V> {
  if (!(key in record)) return record;
  const { [key]: _, ...rest } = record;
  return rest;
}
