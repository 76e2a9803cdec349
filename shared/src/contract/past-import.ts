import type { RosterCounts } from './roster-import.ts';

/** Something that was brought into a class or school, as it is told afterwards: no student's name, and of a file its name for a day. */
export interface PastImport {
  /** Place in the audit. */
  id: string;
  /** Epoch milliseconds. */
  at: number;
  /** Who did it, as they are called now; null for somebody who was erased. */
  who: string | null;
  /** The class, as it is called now; null for the school. */
  where: string | null;
  what: 'roster' | 'scores';
  /** Scores, or all that a roster changed. */
  count: number;
  /** Of a roster; absent for one of long ago. */
  counts?: RosterCounts;
  /** Names of a roster's files, as long as it lies there; else empty. */
  files: string[];
  /** All of its scores were taken back. */
  undone: boolean;
}
