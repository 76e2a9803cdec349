/** Does the work for each of the list, so many at a time; answers in the list's order. Rejects with the first that fails. */
export async function inTurns<T, R>(
  list: readonly T[],
  atOnce: number,
  work: (one: T, place: number) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  const places = list.keys();
  const worker = async () => {
    for (const place of places) results[place] = await work(list[place]!, place);
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, list.length) }, worker));
  return results;
}
