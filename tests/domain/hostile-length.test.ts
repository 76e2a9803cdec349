import { expect, test } from 'vitest';
import { shortName } from '@threshold/shared/domain/called-name.ts';
import { initialsOf } from '@threshold/shared/domain/initials-of.ts';
import { guessColumns } from '@threshold/shared/domain/roster-columns.ts';
import { rosterOfTable } from '@threshold/shared/domain/roster-of-table.ts';
import { planRoster } from '@threshold/shared/domain/roster-plan.ts';
import { planObserved } from '@threshold/shared/domain/plan-observed.ts';
import { nameKey } from '@threshold/shared/domain/name-key.ts';
import { typedNames } from '@threshold/shared/domain/typed-names.ts';
import { markedParts } from '../../web/src/lib/components/marked-text.ts';
import type { BoardRow } from '../../web/src/lib/screens/board-props.ts';
import { filtered } from '../../web/src/lib/screens/board/board-order.ts';
import { renamed } from '../../web/src/lib/screens/class/renamed.ts';

const KB_50 = 50 * 1_024;
/** Texts that cost a careless reader its time: what almost matches, again and again. */
const hostile: Record<string, string> = {
  'brackets that never close': '[',
  'brackets that close': '[]',
  spaces: ' ',
  'list marks': '1) - • ',
  commas: 'a,',
  tabs: 'a\t',
  'marks that pile up': 'e\u0301\u0302\u0303',
  'marks that turn the direction': '\u202e\u2066',
  'characters and letters in turn': '王 a',
  'characters with gaps': '王 ',
  'halves of a pair': '\ud800',
  families: '👨‍👩‍👧',
  lines: 'Amara Okafor\n',
  'one letter': 'a',
  'one character': '田',
  opened: '(',
  quotes: '"“',
};
const rows = Array.from(
  { length: 30 },
  (_, i) =>
    ({
      name: { latin: `Amara Okafor ${i}`, own: null },
      cells: [],
      here: true,
      notYet: 0,
    }) as unknown as BoardRow,
);
const students = rows.map((_, id) => ({ id, name: `Amara Okafor ${id}` }));
const objectives = [{ id: 11, code: '1.1', title: 'Greet somebody and say who you are' }];
const room = { students, objectives, isMastered: () => false, today: '2026-11-23' };
const answers = {
  ...{ students: new Map(), objectives: new Map() },
  ...{ order: null, fractions: null, tickDay: '2026-11-20' },
};
const school = { students, sections: [], enrollments: [], staff: [] };
/** As cells of a list of some rows; a cell holds 300 signs at most where it is read. */
const cellsOf = (text: string) =>
  (text.match(/[^]{1,300}/g) ?? []).map((cell, line) => ({ line: line + 2, cells: [cell, 'x'] }));

function planned(text: string): unknown {
  const read = cellsOf(text);
  const headings = ['name', 'class'];
  guessColumns(headings, read);
  const table = {
    file: 'a.csv',
    encoding: 'utf-8',
    separator: ',',
    ...{ guess: [], headings, rows: read, problems: [], dropped: [] },
  };
  const roster = rosterOfTable(table, ['name', 'class']);
  if ('code' in roster) throw new Error(roster.code);
  return planRoster(roster, school, { kind: 'school' }, '2026-11-23');
}

const readers: Record<string, (text: string) => unknown> = {
  'names as typed': typedNames,
  'one name looked for': nameKey,
  'a name said short': shortName,
  initials: initialsOf,
  'a roster, read and planned': planned,
  'a sheet of scores, planned': (text) =>
    planObserved(
      [
        ['Name', '1.1'],
        [text, 'x'],
        ['Amara Okafor 1', 'x'],
      ],
      room,
      answers,
    ),
  'marked words': markedParts,
  'the search of a board': (text) => filtered(rows, 'everyone', text),
  'a name set anew': (text) =>
    renamed({ name: 'Amara Okafor' }, { name: text, called: text, native: text }),
};

test.each(Object.keys(readers))('[X24] 50 KB of whatever: %s takes under 50 ms', (name) => {
  const read = readers[name]!;
  read('Amara Okafor');
  const took = Object.entries(hostile).map(([kind, piece]) => {
    const text = piece.repeat(Math.ceil(KB_50 / piece.length)).slice(0, KB_50);
    // What else this machine does comes between: the processor's time counts, and the least of three.
    const times = [1, 2, 3].map(() => {
      const from = process.cpuUsage();
      read(text);
      return process.cpuUsage(from).user / 1_000;
    });
    return [kind, Math.min(...times)] as const;
  });
  expect(took.filter(([, ms]) => ms >= 50)).toEqual([]);
});
