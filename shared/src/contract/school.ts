import type { AuditEntry } from './audit.ts';
import type { LineWord } from './snapshots.ts';

/** Somebody of a school, by name. */
export interface SchoolPerson {
  id: number;
  name: string;
  called?: string;
  native?: string;
  /** BCP 47, of `native`. */
  lang?: string;
  /** Of a student who has another's name: what stands behind it, as at their class's door. Rule P7. */
  number?: number;
  /** Classes they are in now, ascending. */
  sections: number[];
}

export interface SchoolStaff extends SchoolPerson {
  initials: string;
  leader: boolean;
  /** The wall links that they made and that stand: in the order of the classes, the newest first. Rule I3. */
  walls: StaffWall[];
}

/** A wall link by who made it: of which class, what it is called, empty for nothing, and when it was made, in epoch ms. */
export interface StaffWall {
  section: number;
  name: string;
  made: number;
}

/** A class as its school's leaders see it. */
export interface SchoolSection {
  id: number;
  title: string;
  period: string;
  students: number;
  /** Its teachers, ascending. */
  staff: number[];
  /** Those of them who stand in there until the school’s day ends. Rule I4. */
  substitutes: number[];
}

/** How a class's line stands now. */
export interface SchoolLine {
  id: number;
  line: LineWord;
  /** Students who wait, each once, and students with a teacher. */
  waiting: number;
  claimed: number;
}

/** A school as its leaders see it; of its students only how many there are, until some are looked for. */
export interface SchoolPage {
  name: string;
  place: string;
  staff: SchoolStaff[];
  sections: SchoolSection[];
  lines: SchoolLine[];
  students: number;
}

/** Students found: at most the first 60 by name, and how many there are. */
export interface FoundStudents {
  students: SchoolPerson[];
  count: number;
}

/** A span of time in a class. Unit: epoch milliseconds; `until` null while it lasts. */
export interface Enrolled {
  section: number;
  title: string;
  period: string;
  role: 'student' | 'teacher';
  from: number;
  until: number | null;
}

/** One student, as a leader decides about their record. */
export interface SchoolStudentPage {
  student: SchoolPerson;
  enrolled: Enrolled[];
  /** Scores that stand, crossed objectives, and notes that are kept. */
  counts: { scores: number; mastered: number; notes: number };
}

/** The audit with the names of now; whoever is absent was erased. */
export interface AuditView {
  entries: AuditEntry[];
  next?: string;
  people: Record<number, string>;
  sections: Record<number, string>;
  /** Who was on the staff and is no more, in the order of their names. */
  former: { id: number; name: string }[];
}
