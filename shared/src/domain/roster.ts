import type { RosterFormat, RosterMode } from '../contract/roster.ts';
import type { RosterFile } from '../contract/roster-plan.ts';
import type { LeftOut, RosterPlace, RosterProblem } from '../contract/roster-problem.ts';

/** Who stands in a roster file. */
export interface RosterPerson {
  /** Names them within this roster; `source` where they have one. */
  key: string;
  /** Their id in the system the roster comes from. */
  source?: string;
  kind: 'student' | 'teacher';
  /** As it is shown: "Given Family", or the family name first where the script has it so. Empty where there is none to be read. */
  name: string;
  called?: string;
  native?: string;
  /** BCP 47, as far as the script tells. */
  lang?: string;
  /** Lower case. Of teachers only, to find them among the school's staff; of students none is kept. */
  email?: string;
  active: boolean;
  /** Somebody said that this is the student whom the id names, though they are called otherwise. */
  same?: true;
  /** Somebody said that this is the student of that name, whose id is another’s of the file from now on, and theirs another’s. */
  traded?: true;
  /** Somebody said that this is another student than the one who is called or numbered so. */
  other?: true;
  at: RosterPlace;
}

/** Somebody without the id that a file gives them, as where it is another’s. */
export function withoutId({ source: _, ...person }: RosterPerson): RosterPerson {
  return person;
}

export interface RosterSection {
  key: string;
  source?: string;
  title: string;
  period: string;
  /** Id in the file of the school it belongs to. */
  org?: string;
  active: boolean;
  at: RosterPlace;
}

export interface RosterEnrollment {
  /** Keys of this roster. */
  person: string;
  section: string;
  role: 'student' | 'teacher';
  /** YYYY-MM-DD; `until` is the first day on which it no longer holds. */
  from?: string;
  until?: string;
  active: boolean;
  at: RosterPlace;
}

/** What an upload says, whatever it was written in. */
export interface Roster {
  format: RosterFormat;
  files: RosterFile[];
  /** Of its enrollments. */
  mode: RosterMode;
  /** Whether the upload holds all people and all classes, so that one it does not hold is unknown or gone. */
  whole: { people: boolean; sections: boolean };
  orgs: { source: string; name: string }[];
  people: RosterPerson[];
  /** Whom a problem keeps out. Their enrollments wait with them, and nobody is removed for their absence. */
  withheld: RosterPerson[];
  sections: RosterSection[];
  withheldSections: RosterSection[];
  enrollments: RosterEnrollment[];
  problems: RosterProblem[];
  leftOut: LeftOut[];
  /** Somebody said that one name in several classes of a list without ids is one student, all over it. */
  sameNames?: true;
  /** Who is not to be taken for absent. */
  holds: Hold[];
}

/**
 * A row that could not be read may be about somebody: they are not taken out for not being in the file. With neither field it may
 * be about anybody; with a class only, about anybody in it; with a person only, about them in any class. Ids in the file.
 */
export interface Hold {
  person?: string;
  section?: string;
}

/** The class of a table that names none: the one it is imported into. */
export const THIS_SECTION = '';

/** The school as it is, as far as a roster concerns it. */
export interface SchoolNow {
  /** All students of the school, in a class or not. */
  students: StudentNow[];
  /** Archived ones too. */
  sections: SectionNow[];
  /** Present ones only. */
  enrollments: EnrollmentNow[];
  /** Staff of the school among those whom the roster names by e-mail (`staffEmails`). */
  staff: { person: number; email: string }[];
  /** Students whom the teacher of a class's own list knows from before: who left it, or was in a class of theirs when that was archived. Rule S3. */
  known?: number[];
}

export interface StudentNow {
  id: number;
  /** Their id in the roster they came from or were tied to. */
  source?: string;
  name: string;
  called?: string;
  native?: string;
  lang?: string;
}

export interface SectionNow {
  id: number;
  source?: string;
  title: string;
  period: string;
  archived?: boolean;
}

export interface EnrollmentNow {
  section: number;
  person: number;
  role: 'student' | 'teacher';
  /** Whether a roster enrolled or confirmed them here. Only then does a roster take them out. */
  rostered: boolean;
  /** When their time in the class began, as long as it goes on. Unit: epoch milliseconds. Absent where no store keeps it. */
  since?: number;
  /** A teacher who only stands in. */
  substitute?: true;
}
