import type { RosterScope } from '../contract/roster-plan.ts';
import type { RosterIndex } from './roster-index.ts';
import type { StudentNow } from './roster.ts';

/** Classes of the school whose students whoever imports knows: a leader's all; a class's teacher's own, and that class. */
export function knownSections(
  index: RosterIndex,
  scope: RosterScope,
): (section: number) => boolean {
  if (scope.kind === 'school') return () => true;
  const own = new Set([scope.section]);
  for (const { role, person, section, substitute } of index.now.enrollments)
    if (role === 'teacher' && person === scope.by && !substitute) own.add(section);
  return (section) => own.has(section);
}

/**
 * Tells of whom of the school whoever imports may hear. Students of classes that a teacher never had, and those in none, are found by leaders
 * alone: neither their names nor whether an id is theirs is told. Rules S3, P3.
 */
export function knownTo(index: RosterIndex, scope: RosterScope): (student: StudentNow) => boolean {
  if (scope.kind === 'school') return () => true;
  const isOwn = knownSections(index, scope);
  const before = new Set(index.now.known);
  return ({ id }) => before.has(id) || index.sectionIdsOf(id).some(isOwn);
}
