import { FIRST_FAMILY, FIRST_STUDENT } from '../contract/ids.ts';

/** The number under which the family of that student is somebody: it has a session, choices and a right to watch one child. */
export function familyOf(student: number): number {
  return FIRST_FAMILY + (student - FIRST_STUDENT);
}

/** The student whose family has that number. */
export function childOf(family: number): number {
  return FIRST_STUDENT + (family - FIRST_FAMILY);
}
