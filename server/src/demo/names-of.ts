import { packHome } from '@threshold/shared/domain/home.ts';
import { FIRST_STUDENT } from '@threshold/shared/contract/ids.ts';
import { placesOf } from '../tracks/new-track.ts';
import type { SchoolContent } from './content/content-types.ts';
import { demoContent } from './content/demo-content.ts';
import type { LoadedNames } from './sitting-commands.ts';

/**
 * The numbers that a demo school's people, classes and objectives have: each kind is loaded in the order of the content into a
 * school that holds nothing, so they can be told without asking the store.
 */
export function namesOf(content: SchoolContent): LoadedNames {
  const numbers = (list: readonly { key: string }[], first: number) =>
    new Map(list.map(({ key }, i) => [key, first + i]));
  const people = new Map([
    ...numbers(content.staff, 1),
    ...numbers(content.students, FIRST_STUDENT),
  ]);
  const sections = numbers(content.sections, 1);
  const homes = new Map(
    content.tracks.map((track, i) => {
      const places = placesOf(demoContent.tracks[track]!);
      return [track, new Map([...places].map(([code, at]) => [code, packHome(i + 1, at)]))];
    }),
  );
  const trackOf = (section: string) =>
    content.sections.find((one) => one.key === section)!.tracks[0]!;
  return {
    person: (key) => people.get(key)!,
    section: (key) => sections.get(key)!,
    home: (section, code) => homes.get(trackOf(section))!.get(code)!,
    objective: (section, code) =>
      demoContent.tracks[trackOf(section)]!.levels.flatMap((level) => level.objectives).find(
        (one) => one.code === code,
      )!,
  };
}
