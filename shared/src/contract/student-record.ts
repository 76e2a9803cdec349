import { z } from 'zod';
import type { AuditWord } from './audit.ts';
import type { Outcome } from './ids.ts';
import type { Enrolled } from './school.ts';

const word = z.string().max(80);

/** One judgement of one objective, with the words it was judged by. */
export interface KeptScore {
  /** ISO 8601, in UTC. */
  at: string;
  /** The school's day, YYYY-MM-DD. */
  day: string;
  code: string;
  objective: string;
  /** What its student says who crossed it. */
  statement: string;
  track: string;
  threshold: string;
  /** The threshold as it stands was published after this score: it was judged by an older one. */
  thresholdSince?: string;
  outcome: Outcome;
  /** The criteria it met, in words. */
  met: string[];
  by: string;
  /** Judged in another school and brought along. */
  elsewhere: boolean;
  class?: string;
  /** Minutes from the press to the teacher; 255 for that or longer. Absent without a press. */
  waitMinutes?: number;
  /** How long the sitting took, in steps of 15 s. Absent where it was not measured, and for all scores of a sitting but the first. */
  sittingSeconds?: number;
  /** Given in the same sitting as the score before it. */
  sameSitting?: true;
  note?: string;
  takenBack?: { at: string; day: string; by: string; reason?: string };
}

/** What the student did or what was done for them, as the audit has it. Rule T9. */
export interface StudentAct {
  /** ISO 8601, in UTC. */
  at: string;
  did: AuditWord;
  /** What whoever did it is called now; absent for the server itself. */
  by?: string;
  class?: string;
  /** They came back into the class they had left. */
  cameBack?: true;
  /** Settings and counts. */
  more: Record<string, string | number | boolean>;
}

/** Everything kept about one student, to be read by people. Times are ISO 8601, in UTC. */
export interface StudentRecordFile {
  format: 'threshold student record';
  made: string;
  school: { name: string; place: string };
  student: {
    name: string;
    called?: string;
    initials: string;
    native?: string;
    language?: string;
    /** Their id in the school's rosters. */
    rosterId?: string;
    hasPin: boolean;
    hasFamilyCode: boolean;
  };
  /** Each stay in a class, the latest first. */
  classes: (Omit<Enrolled, 'from' | 'until' | 'section' | 'role'> & {
    from: string;
    until: string | null;
    /** The table they sit or sat at. */
    table?: number;
    /** A badge of this class signs them in. */
    hasBadge: boolean;
    /** A roster brought or named them here. */
    byRoster: boolean;
  })[];
  /** Oldest first, as they were recorded. */
  scores: KeptScore[];
  /** Objectives a teacher opened for them, and those they stand in line for. */
  opened: string[];
  waiting: { objective: string; since: string; state: string }[];
  help: { class: string; objective?: string; text?: string; since: string }[];
  /** What they set for themselves: language, sound. */
  choices: Record<string, string>;
  /** Oldest first. */
  acts: StudentAct[];
}

/** The words of a student's record as a table, in the language of whoever reads it: of the columns, and of what fills some of them. */
export const studentTableWords = z.strictObject({
  heading: z.strictObject({
    date: word,
    objective: word,
    statement: word,
    outcome: word,
    track: word,
    by: word,
    class: word,
    note: word,
    takenBack: word,
  }),
  mastered: word,
  notYet: word,
  elsewhere: word,
  automated: word,
});
export type StudentTableWords = z.infer<typeof studentTableWords>;
