import type { RosterPlace, RosterProblem } from '../contract/roster-problem.ts';
import { LeftOutCount } from './left-out.ts';
import { nameKey } from './name-key.ts';
import type {
  EnrollmentNow,
  Roster,
  RosterEnrollment,
  RosterPerson,
  SchoolNow,
  StudentNow,
} from './roster.ts';

/** A roster and a school side by side, everything to be found by what is asked for, and what is noticed on the way. */
export class RosterIndex {
  readonly people = new Map<string, RosterPerson>();
  readonly withheld = new Set<string>();
  /** Section key → its rows. */
  readonly rows: Map<string, RosterEnrollment[]>;
  readonly studentsById = new Map<number, StudentNow>();
  readonly studentsBySource = new Map<string, StudentNow>();
  readonly membersOf: Map<number, EnrollmentNow[]>;
  readonly sectionsOf: Map<number, EnrollmentNow[]>;
  readonly staff: Map<string, number>;
  readonly problems: RosterProblem[];
  readonly leftOut = new LeftOutCount();
  /** Students of the school for whom a class of the file has no place: none of them goes for being absent elsewhere. Grows as classes are planned. */
  readonly placeless: Set<number>;

  readonly #heldAll: boolean;
  readonly #held = new Set<string>();
  readonly #heldSections = new Set<string>();
  readonly #names = new Map<number, Map<string, StudentNow[]>>();
  readonly roster: Roster;
  readonly now: SchoolNow;
  readonly #today: string;

  constructor(roster: Roster, now: SchoolNow, today: string, placeless = new Set<number>()) {
    this.roster = roster;
    this.now = now;
    this.#today = today;
    this.placeless = placeless;
    for (const person of roster.people) this.people.set(person.key, person);
    for (const { key } of roster.withheld) this.withheld.add(key);
    for (const student of now.students) {
      this.studentsById.set(student.id, student);
      if (student.source !== undefined) this.studentsBySource.set(student.source, student);
    }
    this.rows = Map.groupBy(roster.enrollments, ({ section }) => section);
    this.membersOf = Map.groupBy(now.enrollments, ({ section }) => section);
    this.sectionsOf = Map.groupBy(now.enrollments, ({ person }) => person);
    this.staff = new Map(now.staff.map(({ email, person }) => [email, person]));
    this.problems = [...roster.problems];
    for (const { why, role, count } of roster.leftOut) this.leftOut.add(why, role, count);
    this.#heldAll = roster.holds.some(({ person, section }) => !person && !section);
    for (const hold of roster.holds) this.hold(hold.section, hold.person);
    // Whoever cannot be read, or is named twice, is not absent either.
    for (const { key } of roster.withheld) this.hold(undefined, key);
  }

  problem(at: RosterPlace, problem: Omit<RosterProblem, 'file' | 'line'>): void {
    this.problems.push({ file: at.file, line: at.line, ...problem });
  }

  /** Nobody of that class, that person nowhere, or the two together are taken for absent. */
  hold(section?: string, person?: string | number): void {
    if (section !== undefined) this.#heldSections.add(section);
    this.#held.add(JSON.stringify([section ?? null, person ?? null]));
  }

  /** Whether somebody who is not in the file may stand in one of the rows that could not be read. */
  isHeld(section: string | undefined, student: StudentNow | undefined): boolean {
    if (this.#heldAll) return true;
    return [student?.source, student?.id, undefined].some(
      (person) =>
        this.#held.has(JSON.stringify([null, person ?? null])) ||
        (section !== undefined && this.#held.has(JSON.stringify([section, person ?? null]))),
    );
  }

  /** Whether a class that is not in the file is in a row that could not be read. */
  sectionIsHeld(section: string): boolean {
    return this.#heldAll || this.#heldSections.has(section);
  }

  /** Whether an enrollment holds today; if not, why. */
  standing(row: RosterEnrollment): 'present' | 'inactive' | 'ended' {
    if (!row.active || this.people.get(row.person)?.active === false) return 'inactive';
    return row.until !== undefined && row.until <= this.#today ? 'ended' : 'present';
  }

  /** The classes a student is in now. */
  sectionIdsOf(student: number): number[] {
    return (this.sectionsOf.get(student) ?? []).map(({ section }) => section);
  }

  /** Students in a section now, by how their names compare. */
  namesIn(section: number): Map<string, StudentNow[]> {
    let names = this.#names.get(section);
    if (names) return names;
    const students = (this.membersOf.get(section) ?? []).flatMap(({ role, person }) => {
      const student = role === 'student' ? this.studentsById.get(person) : undefined;
      return student ? [student] : [];
    });
    names = Map.groupBy(students, ({ name }) => nameKey(name));
    this.#names.set(section, names);
    return names;
  }
}
