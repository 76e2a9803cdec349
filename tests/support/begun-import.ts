import { rosterSteps } from '@threshold/server/jobs/roster-steps.ts';
import type { ApplyDeps } from '@threshold/server/jobs/apply-import.ts';
import { RosterImports } from '@threshold/server/store/roster-imports.ts';
import { ClassCodes } from '@threshold/server/store/class-codes.ts';
import type { ImportDone } from '@threshold/shared/contract/roster-import.ts';
import { type Classroom, secrets } from './classroom.ts';
import { wasDone } from './was-done.ts';
import { newClasses, nothingYet } from './roster-plans.ts';

/** An import of 3 new classes with 4 new students each, chosen and told to be applied. */
export async function begun(room: Classroom) {
  const imports = new RosterImports(room.redis, room.records.school);
  const by = room.teachers[0]!;
  const id = await imports.begin({ by, section: 0, files: ['roster.zip'] });
  const plan = newClasses({ classes: 3, students: 4 });
  const work = rosterSteps(plan, { except: [], teachers: [], tracks: [] });
  const parts = Object.fromEntries(work.steps.map((step, i) => [`step:${i}`, step]));
  const pieces = { 'people:0': work.people.slice(0, 6), 'people:1': work.people.slice(6) };
  const list = { run: 'a', steps: work.steps.length, pieces: 2 };
  await imports.keep(id, { ...parts, ...pieces, work: list });
  await imports.say(id, { stage: 'applying', ...nothingYet, of: list.steps });
  const noted: ImportDone[] = [];
  const deps: ApplyDeps = {
    imports,
    store: room.records.store,
    codes: new ClassCodes(room.redis),
    secrets,
    mayStill: async () => true,
    wasDone: wasDone(room),
    payEndings: async () => undefined,
    note: async (_of, done) => void noted.push(done),
  };
  const look = async () => (await imports.look(id, by))!;
  return { imports, id, deps, noted, look };
}

/** Who is in each of the classes it made. */
export async function rosters(room: Classroom): Promise<string[][]> {
  const { school } = room.records;
  const codes = new ClassCodes(room.redis);
  const sections = Object.keys(await room.redis.hgetall(room.keys.sections())).map(Number);
  const lists = sections
    .filter((section) => !room.sections.includes(section))
    .toSorted((a, b) => a - b)
    .map(async (section) =>
      (await codes.roster({ school, section })).map(({ person }) => person.name).toSorted(),
    );
  return Promise.all(lists);
}
/** Whom its classes hold once it is applied. */
export const all = [0, 1, 2].map((c) => [0, 1, 2, 3].map((s) => `Student ${c}-${s}`));
