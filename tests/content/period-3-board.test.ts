import { expect, test } from 'vitest';
import { demoContent } from '@threshold/server/demo/content/demo-content.ts';
import {
  periodThreeAway,
  periodThreeBoard,
  periodThreeCrossedToday,
  periodThreeLine,
  periodThreeOpenings,
} from '@threshold/server/demo/content/period-3-board.ts';
import { objectivesOf } from './track-problems.ts';

const objectives = objectivesOf(demoContent.tracks['spanish-interpersonal-oral']!);
const section = demoContent.schools[0]!.sections[0]!;
const rows = Object.entries(periodThreeBoard).map(([student, glyphs]) => {
  const cells = [...glyphs.replaceAll(' ', '')];
  const mastered = objectives.filter((_, n) => cells[n] === 'm').map((each) => each.code);
  const ready = objectives.map((each) => each.requires.every((code) => mastered.includes(code)));
  return { student, glyphs, cells, mastered, ready };
});

test('[C10] the board has a row for every student and a glyph for every objective', () => {
  expect(rows.map((row) => row.student).sort()).toEqual(section.students.toSorted());
  for (const row of rows) {
    expect(row.glyphs, row.student).toMatch(/^([mntlrwh]{4} ){4}([mntlrwh]{3} ){2}[mntlrwh]{2}$/);
  }
  expect(rows.reduce((sum, row) => sum + row.mastered.length, 0)).toBe(348);
});

test('[C11] what shows locked is locked by a prerequisite', () => {
  const ajar = rows.flatMap(({ student, cells, ready }) =>
    objectives.filter((_, n) => cells[n] === 'l' && ready[n]).map((each) => [student, each.code]),
  );
  expect(ajar).toEqual([]);
});

test('[C11] what shows open is open, by its prerequisites or by a teacher who opened it', () => {
  const opened = rows.flatMap(({ student, cells, ready }) => {
    const codes = objectives
      .filter((_, n) => !'ml'.includes(cells[n]!) && !ready[n])
      .map((each) => each.code);
    return codes.length ? [[student, codes]] : [];
  });
  expect(Object.fromEntries(opened)).toEqual(periodThreeOpenings);
});

test('[C12] the line holds exactly the cells that show ready, with a teacher, or help', () => {
  const glyph = { 'with-teacher': 'w', ready: 'r', help: 'h' };
  const shown = rows.flatMap(({ student, cells }) =>
    objectives.flatMap((each, n) =>
      'rwh'.includes(cells[n]!) ? [`${student} ${each.code} ${cells[n]}`] : [],
    ),
  );
  const inLine = periodThreeLine.map((at) => `${at.student} ${at.objective} ${glyph[at.state]}`);
  expect(inLine.sort()).toEqual(shown.sort());
  const waits = periodThreeLine.filter((at) => at.state === 'ready').map((at) => at.waited);
  expect(waits).toEqual(waits.toSorted((a, b) => b - a));
});

test('[C12] today’s 27 crossings and the two who are away are students of the class', () => {
  expect(periodThreeCrossedToday).toHaveLength(27);
  expect(section.students).toEqual(expect.arrayContaining(periodThreeCrossedToday));
  expect(section.students).toEqual(expect.arrayContaining(periodThreeAway));
  expect(periodThreeCrossedToday.filter((each) => periodThreeAway.includes(each))).toEqual([]);
});
