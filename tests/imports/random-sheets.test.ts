import { expect, test } from 'vitest';
import { Seeded } from '@threshold/server/demo/seeded.ts';
import { readSheet } from '@threshold/server/imports/read-sheet.ts';
import type { PlannedScore } from '@threshold/shared/contract/observed.ts';
import { planObserved } from '@threshold/shared/domain/plan-observed.ts';
import { columnName } from '@threshold/shared/domain/column-name.ts';

const SEEDS = Array.from({ length: 60 }, (_, i) => `sheet ${i}`);
const today = '2026-11-23';
const given = ['Amara', 'Chloë', 'Lukas', '欣怡', 'Jean-Luc', '=SUM(A1)', 'O’Neil', 'Nguyễn'];
const family = ['Okafor', 'Whitehorse', 'Björk', 'van der Berg', '陈', 'Ruiz'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct'];
/** What is put into a cell that is damaged, none of it a day, a tick or a not yet. */
const damage = [
  'almost',
  '31.2.2026',
  '2027-01-01',
  'x x',
  '=1+1',
  '1960-05-05',
  '<b>x</b>',
  '\ufffd',
];

const named = (chance: Seeded, i: number) =>
  `${given[Math.floor(chance.next() * given.length)]} ${family[Math.floor(chance.next() * family.length)]}${String.fromCodePoint(65 + i)}`;

test('[T10] sheets of many forms with seeded damage: what is whole is read right, what is damaged is told and adds nothing', async () => {
  for (const seed of SEEDS) {
    const chance = new Seeded(seed);
    const one = <T>(list: readonly T[]) => list[Math.floor(chance.next() * list.length)]!;
    const students = Array.from({ length: 1 + Math.floor(chance.next() * 20) }, (_, i) => ({
      id: i + 1,
      name: named(chance, i),
    }));
    const objectives = Array.from({ length: 1 + Math.floor(chance.next() * 12) }, (_, i) => ({
      id: 100 + i,
      code: `${1 + Math.floor(i / 4)}.${i}`,
      title: `Statement ${'abcdefghijkl'[i]} of the track`,
    }));
    const heading = objectives.map(({ code, title }) =>
      one([code, `${code} ${title}`, title, title.slice(0, 14)]),
    );
    const crossed = new Set<string>();
    const wanted: PlannedScore[] = [];
    const broken: string[] = [];
    const flipped = chance.next() < 0.4;
    const rows = students.map(({ id, name }, row) => {
      const cells = objectives.map((objective, column) => {
        const roll = chance.next();
        const at = flipped
          ? columnName(row + 1) + (column + 2)
          : columnName(column + 1) + (row + 2);
        if (roll < 0.3) return one(['', '-', 'not yet', 'no']);
        if (roll < 0.4) {
          broken.push(at);
          return one(damage);
        }
        const [month, day] = [
          1 + Math.floor(chance.next() * 10),
          1 + Math.floor(chance.next() * 28),
        ];
        const iso = `2026-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
        const tick = chance.next() < 0.4;
        const score = { student: id, objective: objective.id, day: tick ? '2026-11-20' : iso };
        if (chance.next() < 0.2) crossed.add(`${id} ${objective.id}`);
        else wanted.push(score);
        return tick
          ? one(['x', '✓', 'yes', 'TRUE'])
          : one([iso, `${day} ${months[month - 1]} 2026`, `${months[month - 1]} ${day}`]);
      });
      const [first, ...rest] = name.split(' ');
      return [one([name, `${rest.join(' ')}, ${first}`, name.toUpperCase()]), ...cells];
    });
    const table = [['Student', ...heading], ...rows];
    const turned = flipped ? table[0]!.map((_, c) => table.map((row) => row[c]!)) : table;
    const separator = one([',', ';', '\t']);
    const text = turned
      .map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(separator))
      .join(one(['\n', '\r\n']));
    const sheet = await readSheet(new TextEncoder().encode(text), 'sheet.csv');
    if (!sheet.ok) throw new Error(`${seed}: ${sheet.code}`);
    const plan = planObserved(
      sheet.rows,
      { students, objectives, today, isMastered: (a, b) => crossed.has(`${a} ${b}`) },
      {
        students: new Map(),
        objectives: new Map(),
        order: null,
        fractions: null,
        tickDay: '2026-11-20',
      },
    )!;
    const key = ({ student, objective, day }: PlannedScore) => `${student} ${objective} ${day}`;
    expect(plan.unknownStudents, seed).toEqual([]);
    expect(plan.unknownObjectives, seed).toEqual([]);
    expect(plan.scores.map(key).toSorted(), seed).toEqual(wanted.map(key).toSorted());
    expect(plan.problems.map(({ at }) => at).toSorted(), seed).toEqual(broken.toSorted());
  }
});
