import { isLevel } from './level-mark.ts';
import type { SettledLines } from './settle-lines.ts';
import type { SheetLayout } from './sheet-layout.ts';

/**
 * Whether a sheet holds a level where a student and an objective cross. Lines of nobody count where somebody is called nearly so: they may yet
 * be the class's. A row or column of totals is nobody's, and its numbers say nothing of any mark. Rule T10.
 */
export function holdsLevels(
  { students, objectives, cells }: SheetLayout,
  across: SettledLines,
  down: SettledLines,
): boolean {
  const [isRow, isColumn] = [mayBeOurs(across), mayBeOurs(down)];
  const columns = objectives.filter(({ place }) => isColumn(place));
  return students.some(
    (row) =>
      isRow(row.place) &&
      columns.some(({ place }) =>
        cells(row.place, place).some(({ text, isDay }) => !isDay && isLevel(text.trim())),
      ),
  );
}

function mayBeOurs({ known, unknown }: SettledLines): (place: number) => boolean {
  const near = new Set(unknown.flatMap((line) => (line.near.length > 0 ? [line.place] : [])));
  return (place) => known.has(place) || near.has(place);
}
