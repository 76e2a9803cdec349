/** How people of the line are seated on a wall: in so many columns, the first `shown` by name and the rest as a number. */
export interface Seats {
  columns: number;
  shown: number;
}

/** The most columns that names of 72 ever leave room for. */
const mostColumns = 5;

/**
 * The seating that names most people. `widths`: of the first names, in their order; `people`: how many there are in all;
 * `more`: the width of "3 more", which takes a seat where not everybody is named. All in one unit.
 */
export function seat(
  widths: readonly number[],
  people: number,
  more: number,
  room: { width: number; rows: number; gap: number },
): Seats {
  let best: Seats = { columns: 1, shown: 0 };
  for (let columns = 1; columns <= mostColumns; columns += 1) {
    const seats = columns * room.rows;
    const shown = Math.min(widths.length, people <= seats ? people : seats - 1);
    const taken = [...widths.slice(0, shown), ...(shown < people ? [more] : [])];
    const widest = Array.from({ length: columns }, (_, column) =>
      Math.max(0, ...taken.filter((_, index) => index % columns === column)),
    );
    const width = widest.reduce((sum, one) => sum + one, 0) + room.gap * (columns - 1);
    if (shown > best.shown && (columns === 1 || width <= room.width)) best = { columns, shown };
  }
  return best;
}
