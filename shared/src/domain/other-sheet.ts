import { plainKey } from './plain-key.ts';
import { isPrivate, knownHeadings } from './roster-columns.ts';

/** "3.4", "A 1.2", "2.1.3 Orders food": how the objectives of a track are numbered, and no day. */
const code = /^\p{L}{0,4}[ .-]?\d{1,2}(?:\.\d{1,2}){1,2}(?!\.?\d|\.)/u;
/** So many of them are no accident. */
const CODES = 3;
/** What lists of people have besides. */
const besides =
  /^(?:grade(?:level)?|year(?:group)?|school(?:name|id)?|campus|building|teachers?|advisor|team|grado|escuela|docente|年级|学校|老师)$/;
/** What a list with one row a score calls the column of its objectives, and those of its days and results. */
const ofObjective =
  /^(?:learning)?(?:objectives?|targets?|standards?|skills?|outcomes?)(?:code)?$|^(?:objetivos?|estandar(?:es)?|destrezas?)$|^(?:学习)?目标$/;
const ofScore =
  /^(?:dates?|day|results?|scores?|marks?|levels?|status|fecha|dia|resultados?|notas?|nivel|estado|日期|结果|成绩|评定)$/;
/** Rows in which a list’s headings may stand. */
const LOOK = 10;

/** Whether a table is a sheet of scores, students by objectives or the other way round, and no list of people. */
export function isScoreSheet(
  headings: readonly string[],
  rows: readonly { readonly cells: readonly string[] }[],
): boolean {
  if (codesIn(headings) >= CODES) return true;
  const first = rows.map(({ cells }) => cells[0] ?? '').filter((cell) => cell !== '');
  const count = codesIn(first);
  return count >= CODES && count * 2 > first.length;
}

/** Whether a sheet is a list of people and no scores: one of its first rows says hardly anything but what such a list’s columns are called. */
export function isPeopleList(rows: readonly (readonly string[])[]): boolean {
  return rows.slice(0, LOOK).some((row) => {
    const cells = row.filter((cell) => cell !== '');
    const told = cells.filter(isOfPeople).length;
    return knownHeadings(cells) >= 2 && codesIn(cells) === 0 && (cells.length - told) * 3 <= told;
  });
}

/** Whether a sheet has one row a score: its objectives stand in a column of that name, with days or results beside them. */
export function isScoreList(rows: readonly (readonly string[])[]): boolean {
  return rows.slice(0, LOOK).some((row) => {
    const keys = row.map(plainKey);
    return keys.some((key) => ofObjective.test(key)) && keys.some((key) => ofScore.test(key));
  });
}

function isOfPeople(heading: string): boolean {
  return knownHeadings([heading]) > 0 || isPrivate(heading) || besides.test(plainKey(heading));
}

function codesIn(cells: readonly string[]): number {
  return new Set(cells.filter((cell) => code.test(cell.trim()))).size;
}
