/** The date in that time zone at a moment, YYYY-MM-DD. Unit in: epoch milliseconds. Throws RangeError on an unknown zone. */
export function schoolDate(at: number, timeZone: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone }).format(at);
}
