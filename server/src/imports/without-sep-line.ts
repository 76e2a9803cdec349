/**
 * The lines of a text, an empty one in place of a first one that only tells a spreadsheet what separates the cells (`sep=;`): it is no heading.
 */
export function* withoutSepLine(lines: Iterable<string | null>): Generator<string | null> {
  let isFirst = true;
  for (const line of lines) {
    yield isFirst && line !== null && /^\ufeff?"?sep=.?"?[,;\t|]*$/i.test(line) ? '' : line;
    isFirst = false;
  }
}
