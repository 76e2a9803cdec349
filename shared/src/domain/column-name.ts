/** What spreadsheets call a column: 0 is A, 25 is Z, 26 is AA. */
export function columnName(place: number): string {
  const rest = Math.floor(place / 26);
  return (rest > 0 ? columnName(rest - 1) : '') + String.fromCodePoint(65 + (place % 26));
}
