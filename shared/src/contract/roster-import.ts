import { z } from 'zod';
import { MAX_NAME } from '../domain/typed-names.ts';
import { typedName } from './typed-name.ts';
import type { PlanRow, RosterPlan, RosterQuestion, SectionPlan } from './roster-plan.ts';
import type { RosterPlace, RosterProblem } from './roster-problem.ts';
import type { FileRefused } from './roster-refusal.ts';
import type { ColumnField, FirstRow, RosterTable } from './roster-table.ts';
import { chosenTrack } from './commands/section-tracks.ts';
import { columnFields, firstRows } from './roster-table.ts';
import { listEncodings } from './text-encoding.ts';

/** What an import is of: one class, or (0) the whole school. */
export const importSection = z.int().min(0).max(65_535);

/** Ids of rows, people and classes that are left out, ids of teachers who are let in, what new classes follow. */
export const importChoice = z.strictObject({
  except: z.array(z.string().max(200)).max(60_000),
  teachers: z.array(z.string().max(200)).max(20_000),
  tracks: z.array(chosenTrack).max(8),
  /** How many students go, said by whoever confirms it; null where nobody was asked. Rule T6. */
  confirm: z.int().min(0).nullable(),
});
export type ImportChoice = z.infer<typeof importChoice>;
/** The same, once each track has its number in the school. */
export type NumberedChoice = Omit<ImportChoice, 'tracks'> & { tracks: number[] };

/** What somebody answers before there can be a plan. */
export const importAnswer = z.union([
  z.strictObject({
    columns: z.array(z.enum(columnFields)).max(300),
    /** What the first row is, where it says nothing that a column is called by. */
    first: z.enum(firstRows).optional(),
  }),
  /** What a list is written in, where that was guessed: its columns are asked for anew. */
  z.strictObject({ encoding: z.enum(listEncodings) }),
  z.strictObject({ source: z.string().max(500) }),
  z.strictObject({ org: z.string().max(500) }),
  /** A name for a row that has none. */
  z.strictObject({ person: z.string().max(500), name: typedName(MAX_NAME) }),
  /** Whose id in the file names a student who is called wholly otherwise, or whose name stands in another class: it is the same one. */
  z.strictObject({ same: z.string().max(500) }),
  /** In a list without ids, or with another’s id: a student of their own. */
  z.strictObject({ other: z.string().max(500) }),
  /** Students have each other’s ids: the ids were exchanged, and each keeps their record; or the names were. */
  z.strictObject({
    swapped: z.array(z.string().max(500)).min(2).max(20),
    what: z.enum(['ids', 'names']),
  }),
  /** One name in several classes of a list without ids is one student, all over it. */
  z.strictObject({ sameNames: z.literal(true) }),
  /** What was said of that person, or (empty) of all who are called alike, is taken back. */
  z.strictObject({ unsaid: z.string().max(500) }),
  /** Looks at the school again. */
  z.strictObject({ anew: z.literal(true) }),
]);
export type ImportAnswer = z.infer<typeof importAnswer>;

/** What was said of somebody in a list, and can be taken back until it is applied. */
export interface SaidAnswer {
  /** The person it is of; empty for all who are called alike. */
  key: string;
  /** `ids`, `names`: those were exchanged. */
  what: 'name' | 'same' | 'other' | 'ids' | 'names' | 'same-names';
  /** As the file calls them; nobody where it does not. */
  who: string[];
  at?: RosterPlace;
}

/** A class of a plan without its rows, and how many of each there are. */
export type SectionHead = Omit<SectionPlan, 'rows' | 'teachers' | 'away'> & {
  added: number;
  /** Who comes from another class of the plan, and who goes to one. Absent where an older server planned. */
  moved?: number;
  away?: number;
  change: number;
  archived: number;
  teachers: number;
  /** Ids of those teachers who are staff and do not teach the class yet: ticked until somebody unticks them. Absent where an older server planned. */
  known?: string[];
};

/** A plan without the rows of its classes. */
export type PlanHead = Omit<RosterPlan, 'people' | 'sections' | 'problems'> & {
  sections: SectionHead[];
  /** The first of them; all are in the file that can be had. */
  problems: RosterProblem[];
};

/** What a page shows of one class of a plan. */
export type SectionRows = Pick<SectionPlan, 'rows' | 'teachers' | 'away'>;

export interface RosterCounts {
  added: number;
  changed: number;
  removed: number;
}

/** A teacher whom a roster names and who is not on the staff, and how the classes are called that it names them for. */
export interface ToInvite {
  name: string;
  classes: string[];
}

/** What became of an import that was applied, wholly or in part. */
export interface ImportDone {
  /** Classes done, of how many. */
  done: number;
  of: number;
  /** Rows that were done. */
  rows: number;
  /** Of those, students and teachers who came into a class, students who changed, and who left one. Absent where an older server began it. */
  counts?: RosterCounts;
  /** Left as they are: somebody changed them meanwhile; without a name, the class itself, which was to be archived. The first hundred. */
  left: { section: string; name: string }[];
  leftCount: number;
  /** Classes that would have been too full: nothing was done there. */
  full: string[];
  /** The last class that was done. */
  last: string;
  /** Teachers of the file who are not on the staff, the first hundred of so many; absent where there is none. */
  toInvite?: { list: ToInvite[]; count: number };
}

/** Where an import stands. Nothing has changed before `applying`. */
export type ImportStage =
  | { stage: 'reading'; rows: number }
  | { stage: 'refused'; refused: FileRefused }
  /** Reading ended without an answer. The file has to be chosen again. */
  | { stage: 'lost' }
  | {
      stage: 'columns';
      table: Omit<RosterTable, 'rows' | 'problems'> & { rows: string[][]; count: number };
      /** As somebody named them before, if they did. */
      columns?: ColumnField[];
      first?: FirstRow;
    }
  | { stage: 'asks'; question: RosterQuestion }
  | { stage: 'ready'; plan: PlanHead; said?: SaidAnswer[] }
  | ({ stage: 'applying' | 'stopping' | 'stopped' | 'done' } & ImportDone);

/** An import as its asker sees it. */
export type RosterImport = ImportStage & {
  id: string;
  /** 0: the school. */
  section: number;
  /** Names of the files. */
  files: string[];
};

export type { PlanRow };
