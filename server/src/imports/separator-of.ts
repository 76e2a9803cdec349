export const separators = [',', ';', '\t', '|'] as const;

/** Lines that are looked at, and the most that are looked through for them. */
const LOOK = 20;
const THROUGH = 200;

/**
 * What separates the cells of a table: of the usual signs the one that stands outside of quotes in the heading most often, where
 * that is as often in the lines below as well; a comma where there is none, as in a list of names.
 */
export function separatorOf(lines: Iterable<string | null>): string {
  const looked: string[] = [];
  let through = 0;
  for (const line of lines) {
    if (line === null) break;
    if (line.trim() !== '') looked.push(line);
    if (looked.length === LOOK || ++through === THROUGH) break;
  }
  let [best, score] = [',', 0];
  for (const separator of separators) {
    const [heading, ...rows] = looked.map((line) => outsideQuotes(line, separator));
    if (!heading) continue;
    // A comma within names ("Okafor, Amara") is in the rows and not in the heading, or in some rows only.
    const alike = rows.filter((count) => count === heading).length;
    const points = heading * (1 + alike);
    if (points > score) [best, score] = [separator, points];
  }
  return best;
}

function outsideQuotes(line: string, separator: string): number {
  let [count, quoted] = [0, false];
  for (const sign of line) {
    if (sign === '"') quoted = !quoted;
    else if (sign === separator && !quoted) count += 1;
  }
  return count;
}
