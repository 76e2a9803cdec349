import { expect, test } from 'vitest';
import { readUpload } from '@threshold/server/imports/read-upload.ts';
import type { RosterTable } from '@threshold/shared/contract/roster-table.ts';
import { sentFiles } from '../support/sent-files.ts';

async function tableOf(text: string | Uint8Array): Promise<RosterTable> {
  const read = await readUpload(sentFiles({ 'list.csv': text }));
  if (!read.ok || !read.table) throw new Error(JSON.stringify(read));
  return read.table;
}

test.each([
  ['commas', ','],
  ['semicolons', ';'],
  ['tabs', '\t'],
])(
  '[T6] titles above a list with %s are passed over and named; lines are counted from the top',
  async (_, sign) => {
    const rows = [
      ['Last name', 'First name', 'Student ID'],
      ['Li', 'Ada', 'k1'],
      ['Ray', 'Bo', 'k2'],
    ];
    const list = rows.map((cells) => cells.join(sign)).join('\n');
    const table = await tableOf(
      `Ridgeline Middle School — Roster, printed 9/2\n\nPeriod 3\n${list}\n`,
    );
    expect(table).toMatchObject({
      titles: ['Ridgeline Middle School — Roster, printed 9/2', 'Period 3'],
      headings: ['Last name', 'First name', 'Student ID'],
      guess: ['family', 'given', 'id'],
      rows: [
        { line: 5, cells: ['Li', 'Ada', 'k1'] },
        { line: 6, cells: ['Ray', 'Bo', 'k2'] },
      ],
      problems: [],
    });
  },
);

test('[T6] also where the encoding is guessed; and no column that is private gets in by a title above it', async () => {
  const text = 'Colegio Peña\nNombre,Apellidos,Fecha de nacimiento\nJosé,Núñez,2014-05-06\n';
  const table = await tableOf(Buffer.from(text, 'latin1'));
  expect(table).toMatchObject({
    ...{ guessed: true, titles: ['Colegio Peña'], headings: ['Nombre', 'Apellidos'] },
    ...{ rows: [{ cells: ['José', 'Núñez'] }], dropped: ['Fecha de nacimiento'] },
  });
});

test.each([
  ['a plain list', 'Name,Notes\nAda Li,Last\nBo Ray,First\n', ['Name', 'Notes']],
  ['a list of names', 'Name\nAda Li\nBo Ray\n', ['Name']],
  ['no headings at all', 'Room 14,Ada,Li\nRoom 14,Bo,Ray\n', ['Room 14', 'Ada', 'Li']],
])(
  '[T6] where nothing is sure, as in %s, the first row stays the heading',
  async (_, text, headings) => {
    const table = await tableOf(text);
    expect(table.headings).toEqual(headings);
    expect(table).not.toHaveProperty('titles');
  },
);

test('[T6] lines that only part others, about a title, below headings or between students, are no rows and no titles', async () => {
  const list =
    '***************\nRidgeline Middle School\n===============\nLast name,First name\n---------,----------\nOkafor,Amara\n----\nChen,Bo\n*****\n';
  const read = await readUpload(sentFiles({ 'list.csv': list }));
  expect(read).toMatchObject({
    table: {
      titles: ['Ridgeline Middle School'],
      headings: ['Last name', 'First name'],
      rows: [{ line: 6 }, { line: 8 }],
      problems: [],
    },
  });
});
