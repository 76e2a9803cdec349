/** What tries at a student count against. */
export function studentAccount(school: number, student: number): string {
  return `student:${school}:${student}`;
}

/** What tries at a class's door count against. */
export function doorOf(school: number, section: number): string {
  return `door:${school}:${section}`;
}
