import type { FieldChange, RosterPlan } from '@threshold/shared/contract/roster-plan.ts';
import type { SchoolNow } from '@threshold/shared/domain/roster.ts';

/** What a school is after a plan: the model that the store is held against. Answers a new school. `teachers` are those that were ticked. */
export function applyPlan(now: SchoolNow, plan: RosterPlan, teachers: string[] = []): SchoolNow {
  const school = structuredClone(now);
  let nextStudent = Math.max(65_535, ...school.students.map(({ id }) => id));
  let nextSection = Math.max(0, ...school.sections.map(({ id }) => id));
  const ids = new Map<string, number>();
  for (const { person, source, changes, ...said } of plan.people) {
    const { name, called, native, lang } = said;
    const texts = {
      name,
      ...(called && { called }),
      ...(native && { native }),
      ...(lang && { lang }),
    };
    if (typeof person === 'string') {
      nextStudent += 1;
      ids.set(person, nextStudent);
      school.students.push({ id: nextStudent, ...(source !== undefined && { source }), ...texts });
    } else
      Object.assign(
        school.students.find(({ id }) => id === person)!,
        set(changes),
      );
  }
  for (const section of plan.sections) {
    const ticked = section.teachers.filter((teacher) => teachers.includes(teacher.id));
    // A class in which nobody would be is not made.
    if (section.kind === 'new' && section.rows.length + ticked.length === 0) continue;
    const id = typeof section.section === 'number' ? section.section : (nextSection += 1);
    if (section.kind === 'new') {
      const { title, period, source } = section;
      school.sections.push({ id, title, period, ...(source !== undefined && { source }) });
    } else
      Object.assign(
        school.sections.find((one) => one.id === id)!,
        set(section.changes),
      );
    for (const row of section.rows) {
      const person = typeof row.person === 'number' ? row.person : ids.get(row.person)!;
      const at = school.enrollments.findIndex((one) => one.person === person && one.section === id);
      if (row.kind === 'archive') {
        school.enrollments.splice(at, 1);
        // Whoever left a class is known to its teacher (S3).
        if (plan.scope.kind === 'section') school.known = [...(school.known ?? []), person];
      } else if (row.kind === 'add' || row.kind === 'move')
        school.enrollments.push({ section: id, person, role: 'student', rostered: true });
      else if (row.changes.some(({ field }) => field === 'source'))
        school.enrollments[at]!.rostered = true;
    }
    const away = new Set(section.away?.map(({ person }) => person));
    school.enrollments = school.enrollments.filter(
      (one) => one.section !== id || !away.has(one.person),
    );
    for (const { person } of ticked)
      school.enrollments.push({ section: id, person: person!, role: 'teacher', rostered: true });
    // A class that is over is archived with everybody in it.
    if (section.kind === 'gone') {
      school.sections.find((one) => one.id === id)!.archived = true;
      school.enrollments = school.enrollments.filter((one) => one.section !== id);
    }
  }
  return school;
}

function set(changes: FieldChange[]): Record<string, string> {
  return Object.fromEntries(changes.map(({ field, after }) => [field, after]));
}
