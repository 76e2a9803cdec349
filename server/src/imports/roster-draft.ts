import type { RosterPlace, RosterProblem } from '@threshold/shared/contract/roster-problem.ts';
import { LeftOutCount } from '@threshold/shared/domain/left-out.ts';
import type { Roster } from '@threshold/shared/domain/roster.ts';

/** A roster while its files are read, and what one file must know of another. */
export class RosterDraft {
  readonly people: Roster['people'] = [];
  readonly withheld: Roster['withheld'] = [];
  readonly sections: Roster['sections'] = [];
  readonly withheldSections: Roster['withheldSections'] = [];
  readonly enrollments: Roster['enrollments'] = [];
  readonly orgs: Roster['orgs'] = [];
  readonly files: Roster['files'] = [];
  readonly holds: Roster['holds'] = [];
  readonly problems: RosterProblem[] = [];
  readonly leftOut = new LeftOutCount();

  /** Person → the roles that the file gives them, of those an import knows; nobody's are known where no file says any. */
  readonly roles = new Map<string, Set<'student' | 'teacher'>>();
  /** Who is in the file with other roles only: their enrollments are left out with them. */
  readonly otherPeople = new Set<string>();

  /** A problem of one row; the row is left out by not being pushed anywhere. */
  problem(at: RosterPlace, problem: Omit<RosterProblem, 'file' | 'line'>): void {
    this.problems.push({ ...at, ...problem });
  }
}
