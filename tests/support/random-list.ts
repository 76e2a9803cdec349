import { Seeded } from '@threshold/server/demo/seeded.ts';
import type { ColumnField } from '@threshold/shared/contract/roster-table.ts';
import type { ProblemCode } from '@threshold/shared/contract/roster-problem.ts';

/** A list as a school's office types it, some of its rows harmed. */
export interface RandomList {
  text: string;
  columns: ColumnField[];
  rows: number;
  /** Line in the text → what must be said of it. */
  harmed: Map<number, ProblemCode>;
  /** `name in class` of the rows that are whole, and of all as they were meant. */
  whole: Set<string>;
  meant: Set<string>;
  /** The same without harm. */
  clean: string;
}

const headings: Record<ColumnField, string> = {
  ...{ id: 'Student ID', name: 'Name', given: 'First name', family: 'Last name' },
  ...{ called: 'Nickname', native: 'Native name', class: 'Class', period: 'Period' },
  ...{ role: 'Role', email: 'E-mail', ignore: 'Locker' },
};
const needed: ColumnField[] = ['name', 'given', 'family', 'class'];

/** The columns in any order; rows end where a spreadsheet would let them, and the harmed ones one needed cell too early. */
export function randomList(seed: string): RandomList {
  const chance = new Seeded(seed);
  const separator = chance.pick([',', ';', '\t', '|']);
  const parts: ColumnField[] = chance.chance(0.5) ? ['name'] : ['given', 'family'];
  const other = (['id', 'period', 'role', 'ignore'] as const).filter(() => chance.chance(0.5));
  const columns = shuffled(chance, [...parts, 'class' as const, ...other]);
  const list: RandomList = {
    ...{ columns, rows: chance.whole(1, 40), text: '', clean: '' },
    ...{ harmed: new Map(), whole: new Set(), meant: new Set() },
  };
  const heading = columns.map((field) => headings[field]).join(separator);
  const [lines, clean] = [[heading], [heading]];
  const last = Math.max(...needed.map((field) => columns.indexOf(field)));
  for (let i = 0; i < list.rows; i += 1) {
    const [given, family, title] = [`Amara${letters(i)}`, 'Okafor', `Class ${chance.whole(1, 3)}`];
    const optional = chance.chance(0.5);
    const said: Record<ColumnField, string> = {
      ...{ name: `${given} ${family}`, given, family, class: title, called: '', native: '' },
      ...{ id: `s-${i}`, period: optional ? '' : '2', role: optional ? '' : 'student', email: '' },
      ignore: optional ? '' : 'B7',
    };
    const cells = columns.map((field) => said[field]);
    const trimmed = cells.slice(
      0,
      chance.chance(0.5) ? cells.findLastIndex(Boolean) + 1 : undefined,
    );
    clean.push(trimmed.join(separator));
    const who = `${given} ${family} in ${title}`;
    list.meant.add(who);
    const cut = cells.slice(0, last > 0 && chance.chance(0.15) ? chance.whole(1, last) : 0);
    // A row in which nothing is left is an empty line, and none.
    const short = cut.some(Boolean);
    const long = !short && chance.chance(0.1);
    lines.push((short ? cut : long ? [...cells, 'more'] : trimmed).join(separator));
    if (short || long) list.harmed.set(lines.length, 'ragged-row');
    else list.whole.add(who);
  }
  return { ...list, text: lines.join('\n'), clean: clean.join('\n') };
}

function shuffled<T>(chance: Seeded, list: readonly T[]): T[] {
  const [left, done]: [T[], T[]] = [[...list], []];
  while (left.length > 0) done.push(...left.splice(chance.whole(0, left.length - 1), 1));
  return done;
}

/** 0 is a, 26 is ba. */
function letters(number: number): string {
  return [...number.toString(26)]
    .map((digit) => String.fromCodePoint(97 + parseInt(digit, 26)))
    .join('');
}
