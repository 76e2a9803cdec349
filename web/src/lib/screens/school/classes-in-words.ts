import type { SchoolPerson, SchoolSection } from '@threshold/shared/contract/school.ts';
import { classTitle } from '../../components/class-title.ts';
import { listed } from '../../words/formats.ts';
import { say } from '../../words/say.ts';

/** The classes a student of the school is in, as a list in words. */
export function classesInWords(
  { sections }: Pick<SchoolPerson, 'sections'>,
  all: readonly SchoolSection[],
): string {
  if (sections.length === 0) return say('school.in-no-class');
  const called = (id: number) => {
    const section = all.find((one) => one.id === id);
    return section ? classTitle(section) : say('school.unknown-class');
  };
  return listed(sections.map(called));
}
