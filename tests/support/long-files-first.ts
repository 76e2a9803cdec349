import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The files that take minutes: begun late, the last of them would run alone while a core is idle. The longest first. */
const long = ['start/fresh-clone', 'start/life', 'start/damaged-data', 'start/surroundings'];

const placeOf = ({ moduleId }: TestSpecification): number => {
  const place = long.findIndex((name) => moduleId.endsWith(`/tests/${name}.test.ts`));
  return place < 0 ? long.length : place;
};

/** Vitest runs its projects by their names and within them the larger files first; before all of them come the long ones. */
export class LongFilesFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((a, b) => placeOf(a) - placeOf(b));
  }
}
