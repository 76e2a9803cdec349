import type { FieldChange, PersonRef, SectionRef } from '@threshold/shared/contract/roster-plan.ts';
import type { SectionRecord } from '@threshold/shared/contract/records.ts';
import type { PersonRecord } from './record-types.ts';
import type { StoredCommand } from './school-store.ts';

/** What an import does to one class, row by row, as one function call takes it. Rule T6. */
export interface SectionStep {
  /** 0 for a class that is made. */
  section: number;
  make?: { ref: string; record: SectionRecord };
  /** Of the class itself. */
  changes?: FieldChange[];
  /** The class is over: it is archived, unless somebody is in it whom the rows do not take out. Rule S4. */
  archive?: boolean;
  rows: StepRow[];
  /** Moves of classes that swap students, done in this step here and there. */
  swaps?: Swap[];
  /** Students who exchange ids, each ring at once or not at all, in whatever class they are: who, which id they have, and which they get. */
  trades?: IdTrade[][];
}

/** `since` as of who leaves otherwise; a roster brought or named them there. */
export type Swap = [student: number, from: number, into: number, since?: number];

export type IdTrade = [student: number, before: string, after: string];

export type StepRow =
  | { what: 'enroll'; person: PersonRef; role: 'student' | 'teacher' }
  /**
   * `moves`: into that class, where they are counted; who is not there then stays in this one. `rostered`: only whom a roster brought or
   * named there is taken out, not who came by hand meanwhile; `since`: and whose time there began then, not whom another roster brought back.
   */
  | {
      what: 'leave';
      person: number;
      role: 'student';
      moves?: SectionRef;
      rostered?: true;
      since?: number;
    }
  | { what: 'change'; person: number; changes: FieldChange[]; initials?: string };

/** A student whom the import makes; `ref` is what rows call them. */
export interface MadePerson {
  ref: string;
  record: PersonRecord;
}

/** How long is known whom an import made, so that applying it again goes on. Unit: seconds. */
const KEEP_S = 172_800;

/**
 * Makes new students; those whom this import made before, or who are known by their source, stay who they are. `piece` names
 * the call within the import: the same one sent again does nothing (rule T2). PINs stand in the records and are no part of what is asked.
 */
export function rosterPeople(
  by: number,
  of: { import: string; piece: string | number },
  people: readonly MadePerson[],
): StoredCommand {
  return {
    name: 'roster.people',
    commandId: `${of.import}:people:${of.piece}`,
    person: by,
    section: 0,
    input: {
      import: of.import,
      people: people.map(({ ref, record: { source } }) => ({ ref, ...(source && { source }) })),
      keep: KEEP_S,
    },
    given: { records: people.map(({ record }) => JSON.stringify(record)) },
  };
}

/**
 * Does one class's step. Asked again it does nothing and answers the same; a refusal may be asked anew. `given`: of a class that it makes,
 * the number and code that are kept for it.
 */
export function rosterSection(
  by: number,
  of: { import: string; piece: string | number },
  step: SectionStep,
  given?: { section: number; code: string },
): StoredCommand {
  const { section, make, changes, archive, rows, swaps, trades } = step;
  return {
    name: 'roster.section',
    commandId: sectionCommandId(of),
    person: by,
    section,
    input: {
      import: of.import,
      ...(make && { make: asSectionAdd(make) }),
      ...(changes?.length && { changes }),
      ...(archive && { archive }),
      rows,
      ...(swaps?.length && { swaps }),
      ...(trades?.length && { trades }),
      keep: KEEP_S,
    },
    ...(given && { given }),
  };
}

/** The id of that call, by which it is known whether it was done. */
export function sectionCommandId(of: { import: string; piece: string | number }): string {
  return `${of.import}:section:${of.piece}`;
}

function asSectionAdd({ ref, record }: { ref: string; record: SectionRecord }): object {
  const { title, period, tracks, source } = record;
  return { ref, title, period, tracks, ...(source && { source }) };
}

/** What a class's step answers besides its revision. */
export interface SectionDone {
  ok: true;
  rev: number;
  id: number;
  /** Rows that were done now. */
  done: number;
  /** Of those, how many of each. Absent from a reply that an older server kept. */
  counts?: Record<'enroll' | 'change' | 'leave', number>;
  /** Rows, from 1, of people who were changed by somebody meanwhile: left as they are. */
  changed: number[];
  /** Students who are in no class any more. */
  left: number[];
  /** Students who go, and are in this class no more. */
  gone: number[];
  /** False where the class was called otherwise meanwhile. */
  renamed: boolean;
  /** Whether a class that is over was archived; false too where it goes on, as somebody came into it meanwhile. */
  archived: boolean;
}
