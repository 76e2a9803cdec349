import type { CommandInput, CommandName } from '@threshold/shared/contract/command-map.ts';

/** Badges of a class that open nothing any more: those of some students, or of all who ever had one. */
interface EndedBadges {
  section: number;
  students?: readonly number[];
}

/** Whose badges a command of that class ended, once it was accepted; undefined where none. Rule D2. */
export function badgesEndedBy(
  name: CommandName,
  section: number,
  asked: object,
): EndedBadges | undefined {
  return ends[name]?.(asked as never, section);
}

const ends: {
  readonly [N in CommandName]?: (asked: never, section: number) => EndedBadges | undefined;
} = {
  'student.badge': ({ student }: CommandInput<'student.badge'>, section) => ({
    section,
    students: [student],
  }),
  'student.leave': ({ student }: CommandInput<'student.leave'>, section) => ({
    section,
    students: [student],
  }),
  'students.take': ({ from, students, move }: CommandInput<'students.take'>) =>
    move ? { section: from, students } : undefined,
  // Turned on by the second of two teachers, it ended nothing; and then there is nothing to end.
  'section.badges': ({ to }: CommandInput<'section.badges'>, section) =>
    to === 'on' ? undefined : { section },
  'section.archive': (_, section) => ({ section }),
};
