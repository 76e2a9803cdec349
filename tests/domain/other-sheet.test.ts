import { expect, test } from 'vitest';
import {
  isPeopleList,
  isScoreSheet,
  scoreListHeading,
} from '@threshold/shared/domain/other-sheet.ts';

const cells = (text: string) => text.split('\n').map((row) => row.split(','));
const isScores = (text: string) => {
  const [headings, ...rows] = cells(text);
  return isScoreSheet(
    headings!,
    rows.map((row) => ({ cells: row })),
  );
};

test.each([
  ['by codes', 'Name,1.1,1.2,3.4\nAda Li,x,,x', true],
  ['by codes and statements', 'Name,ID,1.1 Greets,1.2 Orders,2.1 Asks\nAda Li,k1,x,,', true],
  ['the other way round', 'Objective,Ada Li,Bo Ray\n1.1,x,\n1.2,,x\n2.1,x,x', true],
  ['one row a score', 'Student,Standard,Date\nAda Li,1.1,x\nAda Li,1.2,x\nBo Ray,2.1,x', true],
  ['a list with goals', 'Name,Goal,Level\nAda Li,Reading,2\nBo Ray,Maths,3', false],
  ['a list', 'Name,Student ID,Class\nAda Li,k1,Room 1.2\nBo Ray,k2,Room 1.2', false],
  ['a list with days', 'Name,2.9.2026,3.9.2026,4.9.2026\nAda Li,x,,x', false],
  ['a list of classes of one room', 'Class,Name\n1.2,Ada Li\n1.2,Bo Ray\n1.2,Cy Dee', false],
])('[T6] a sheet of scores is told from a list: %s', (_, text, is) => {
  expect(isScores(text)).toBe(is);
});

test.each([
  ['a list', 'Last name,First name,Student ID\nLi,Ada,k1', true],
  ['a list with a title', 'Ridgeline,,\nLast name,First name,Grade\nLi,Ada,7', true],
  ['with what is private', 'Name,Student ID,Birth date,Phone\nAda Li,k1,2014-05-06,1', true],
  ['scores by codes', 'Last name,First name,1.1,1.2\nLi,Ada,x,', false],
  ['scores by statements', 'Last name,First name,Greets others,Orders food\nLi,Ada,x,', false],
  ['names alone', 'Name,Greets others\nAda Li,x', false],
])('[T10] a list of students is told from a sheet of scores: %s', (_, text, is) => {
  expect(isPeopleList(cells(text))).toBe(is);
});

test.each([
  ['a row a score', 'Student,Objective,Date,Result\nAda Li,1.1,2026-10-01,mastered', true],
  ['in Spanish', 'Estudiante,Objetivo,Fecha\nAda Li,1.1,1/10/2026', true],
  ['in Chinese', '姓名,目标,日期\nAda Li,1.1,2026-10-01', true],
  ['the other way round', 'Objective,Ada Li,Bo Ray\n1.1,x,', false],
  ['objectives across', 'Name,1.1,1.2\nAda Li,x,', false],
])('[T10] a list with one row a score is told from a sheet: %s', (_, text, is) => {
  expect(scoreListHeading(cells(text)) !== null).toBe(is);
});
