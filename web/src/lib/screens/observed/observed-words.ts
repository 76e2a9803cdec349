import type { CellProblem, Unmatched } from '@threshold/shared/contract/observed.ts';
import { dateBy } from '../../words/formats.ts';
import { say } from '../../words/say.ts';
import type { SheetRefused } from './observed-props.ts';

/** What is wrong with a cell. */
export const cellWords: Readonly<Record<CellProblem, () => string>> = {
  'not-understood': () => say('observed.why-not-understood'),
  level: () => say('observed.why-level'),
  'no-such-day': () => say('observed.why-no-such-day'),
  future: () => say('observed.why-future'),
  'too-old': () => say('observed.why-too-old'),
};

/** Why nobody is told by the head of a row or column. */
export const unmatchedWords: Readonly<
  Record<Unmatched, (side: 'student' | 'objective') => string>
> = {
  unknown: (side) =>
    side === 'student' ? say('observed.why-nobody') : say('observed.why-no-objective'),
  several: () => say('observed.why-several'),
  twice: () => say('observed.why-twice'),
};

const refusals: { readonly [R in SheetRefused]?: () => string } = {
  empty: () => say('observed.no-empty'),
  'workbook-broken': () => say('observed.no-workbook-broken'),
  'too-large': () => say('observed.no-too-large'),
  'too-many-rows': () => say('observed.no-too-large'),
  'too-many-columns': () => say('observed.no-too-large'),
  'too-slow': () => say('observed.no-too-large'),
  'zip-bomb': () => say('observed.no-too-large'),
  'is-excel': () => say('observed.no-old'),
  'is-opendocument': () => say('observed.no-old'),
  'is-zip': () => say('observed.no-is-zip'),
  'no-match': () => say('observed.no-match'),
  'is-list': () => say('observed.no-is-list'),
  'is-roster': () => say('observed.no-is-roster'),
  'nothing-sent': () => say('observed.nothing-sent'),
};

/** Why a sheet is not shown, and what to do. */
export function sheetRefusal(code: SheetRefused): string {
  if (code.startsWith('zip-') && code !== 'zip-bomb') return say('observed.no-zip');
  return refusals[code]?.() ?? say('observed.no-table');
}

/** A day at school (YYYY-MM-DD) as it is written. */
export function dayInSheet(day: string): string {
  const parts = { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' } as const;
  return dateBy(Date.parse(day), parts);
}
