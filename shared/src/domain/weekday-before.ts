const DAY_MS = 86_400_000;

/** The last weekday before a day: nobody was in class on a Saturday or Sunday. Days are YYYY-MM-DD. */
export function weekdayBefore(day: string): string {
  const at = Date.parse(day);
  const [sunday, monday] = [0, 1];
  const of = new Date(at).getUTCDay();
  const back = of === monday ? 3 : of === sunday ? 2 : 1;
  return new Date(at - back * DAY_MS).toISOString().slice(0, 10);
}
