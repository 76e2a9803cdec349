import type { SaidAnswer } from '@threshold/shared/contract/roster-import.ts';
import type { RosterFormat } from '@threshold/shared/contract/roster.ts';
import type { FieldChange } from '@threshold/shared/contract/roster-plan.ts';
import type { LeftOut, ProblemCode } from '@threshold/shared/contract/roster-problem.ts';
import type { FileRefusalCode } from '@threshold/shared/contract/roster-refusal.ts';
import type { ColumnField } from '@threshold/shared/contract/roster-table.ts';
import { say } from '../../words/say.ts';

/** What is wrong with a row, and what comes of it. */
export const problemWords: Readonly<Record<ProblemCode, () => string>> = {
  'ragged-row': () => say('import.why-ragged-row'),
  'quote-open': () => say('import.why-quote-open'),
  'row-too-long': () => say('import.why-row-too-long'),
  'cell-too-long': () => say('import.why-cell-too-long'),
  'unreadable-text': () => say('import.why-unreadable-text'),
  'no-id': () => say('import.why-no-id'),
  'duplicate-id': () => say('import.why-duplicate-id'),
  'no-name': () => say('import.why-no-name'),
  'name-without-letters': () => say('import.why-name-without-letters'),
  'name-too-long': () => say('import.why-name-too-long'),
  'no-title': () => say('import.why-no-title'),
  'title-too-long': () => say('import.why-title-too-long'),
  'no-role': () => say('import.why-no-role'),
  'unknown-role': () => say('import.why-unknown-role'),
  'role-differs': () => say('import.why-role-differs'),
  'unknown-status': () => say('import.why-unknown-status'),
  'not-a-date': () => say('import.why-not-a-date'),
  'dates-crossed': () => say('import.why-dates-crossed'),
  'no-person': () => say('import.why-no-person'),
  'no-section': () => say('import.why-no-section'),
  'unknown-person': () => say('import.why-unknown-person'),
  'unknown-section': () => say('import.why-unknown-section'),
  'duplicate-enrollment': () => say('import.why-duplicate-enrollment'),
  'ambiguous-name': () => say('import.why-ambiguous-name'),
  'ambiguous-section': () => say('import.why-ambiguous-section'),
  'other-id-same-name': () => say('import.why-other-id-same-name'),
  'id-taken': () => say('import.why-id-taken'),
  'ask-leader': () => say('import.why-ask-leader'),
  'same-name': () => say('import.why-same-name'),
  'id-renamed': () => say('import.why-id-renamed'),
  'name-known': () => say('import.why-name-known'),
  'ids-swapped': () => say('import.why-ids-swapped'),
  'other-section': () => say('import.why-other-section'),
  'section-full': () => say('import.why-section-full'),
};

/** What somebody said of a row. */
export const saidWords: Readonly<Record<SaidAnswer['what'], () => string>> = {
  name: () => say('import.said-name'),
  same: () => say('import.said-same'),
  other: () => say('import.said-other'),
  ids: () => say('import.said-ids'),
  names: () => say('import.said-names'),
  'same-names': () => say('import.said-same-names'),
};

/** Why a file is not read, and what to do. */
export const refusalWords: Readonly<Record<FileRefusalCode, () => string>> = {
  empty: () => say('import.no-empty'),
  'headings-only': () => say('import.no-headings-only'),
  'workbook-broken': () => say('import.no-workbook-broken'),
  'too-large': () => say('import.no-too-large'),
  'too-many-files': () => say('import.no-too-many-files'),
  'too-many-rows': () => say('import.no-too-many-rows'),
  'too-many-columns': () => say('import.no-too-many-columns'),
  'too-many-problems': () => say('import.no-too-many-problems'),
  'too-slow': () => say('import.no-too-slow'),
  'zip-broken': () => say('import.no-zip-broken'),
  'zip-bomb': () => say('import.no-zip-bomb'),
  'zip-encrypted': () => say('import.no-zip-encrypted'),
  'zip-in-zip': () => say('import.no-zip-in-zip'),
  'zip-link': () => say('import.no-zip-link'),
  'zip-path': () => say('import.no-zip-path'),
  'zip-same-name': () => say('import.no-zip-same-name'),
  'not-text': () => say('import.no-not-text'),
  'not-a-table': () => say('import.no-not-a-table'),
  'heading-twice': () => say('import.no-heading-twice'),
  'file-missing': () => say('import.no-file-missing'),
  'roster-part': () => say('import.no-roster-part'),
  'column-missing': () => say('import.no-column-missing'),
  'several-tables': () => say('import.no-several-tables'),
  'version-unknown': () => say('import.no-version-unknown'),
  'is-canvas': () => say('import.no-is-canvas'),
  'is-clever': () => say('import.no-is-clever'),
  'is-excel': () => say('import.no-is-excel'),
  'is-json': () => say('import.no-is-json'),
  'is-prose': () => say('import.no-is-prose'),
  'is-sql': () => say('import.no-is-sql'),
  'is-opendocument': () => say('import.no-is-opendocument'),
  'is-pdf': () => say('import.no-is-pdf'),
  'is-scores': () => say('import.no-is-scores'),
  'is-xml': () => say('import.no-is-xml'),
  'is-zip': () => say('import.no-is-zip'),
};

/** What the field of a student or class is called. */
export const fieldWords: Readonly<Record<FieldChange['field'], () => string>> = {
  name: () => say('import.field-name'),
  called: () => say('import.field-called'),
  native: () => say('import.field-native'),
  lang: () => say('import.field-lang'),
  title: () => say('import.field-title'),
  period: () => say('import.field-period'),
  source: () => say('import.field-source'),
};

/** What a column of a list may be. */
export const columnWords: Readonly<Record<ColumnField, () => string>> = {
  id: () => say('import.column-id'),
  name: () => say('import.column-name'),
  given: () => say('import.column-given'),
  family: () => say('import.column-family'),
  called: () => say('import.column-called'),
  native: () => say('import.column-native'),
  class: () => say('import.column-class'),
  period: () => say('import.column-period'),
  role: () => say('import.column-role'),
  email: () => say('import.column-email'),
  ignore: () => say('import.column-ignore'),
};

/** Why rows are left out though nothing is wrong with them. */
export const leftOutWords: Readonly<
  Record<LeftOut['why'], (count: number, role: string) => string>
> = {
  role: (count, role) => say('import.left-out-role', { count, role }),
  ended: (count) => say('import.left-out-ended', { count }),
  inactive: (count) => say('import.left-out-inactive', { count }),
  'no-class': (count) => say('import.left-out-no-class', { count }),
  archived: (count) => say('import.left-out-archived', { count }),
  'empty-section': (count) => say('import.left-out-empty-section', { count }),
  'other-section': (count) => say('import.left-out-other-section', { count }),
  'other-school': (count) => say('import.left-out-other-school', { count }),
};

/** A class by all it is called. */
export function classWords({ title, period }: { title: string; period: string }): string {
  return period === '' ? title : say('import.title-and-period', { title, period });
}

/** What a roster was written in; of School Data Sync nobody chose the version. */
export const formatWords: Readonly<Record<RosterFormat, () => string>> = {
  'oneroster-1.1': () => say('import.format-oneroster-1.1'),
  'oneroster-1.2': () => say('import.format-oneroster-1.2'),
  'sds-1': () => say('import.format-sds'),
  'sds-2': () => say('import.format-sds'),
  'sds-2.1': () => say('import.format-sds'),
  table: () => say('import.format-table'),
};
