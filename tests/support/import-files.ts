import { applyImport, type ApplyDeps } from '@threshold/server/jobs/apply-import.ts';
import { Preview } from '@threshold/server/jobs/preview.ts';
import { ClassCodes } from '@threshold/server/store/class-codes.ts';
import { RosterImports } from '@threshold/server/store/roster-imports.ts';
import type { ImportAnswer, ImportStage } from '@threshold/shared/contract/roster-import.ts';
import { type Classroom, secrets } from './classroom.ts';
import { nothingYet } from './roster-plans.ts';
import { sentFiles } from './sent-files.ts';
import { wasDone } from './was-done.ts';

/**
 * An import into a school by the code that does it in a server: what there is to look at, all of it applied, and gone on with after it was cut
 * off. New classes follow `tracks`.
 */
export async function importFiles(
  room: Classroom,
  files: Record<string, string | Uint8Array>,
  told: Partial<ApplyDeps> = {},
  tracks: number[] = [],
) {
  const { redis, records } = room;
  const { school, store } = records;
  const imports = new RosterImports(redis, school);
  const by = room.teachers[0]!;
  const id = await imports.begin({ by, section: 0, files: Object.keys(files) });
  const preview = new Preview({ redis, imports, secrets, school }, id);
  await preview.read(sentFiles(files));
  const stage = async () => (await imports.stage(id))!;
  const goOn = async (by: Partial<ApplyDeps> = {}): Promise<ImportStage> => {
    const note = async () => undefined;
    const ends = { wasDone: wasDone(room), payEndings: note };
    const mayStill = async () => true;
    const codes = new ClassCodes(redis);
    const deps = { imports, store, codes, secrets, mayStill, ...ends, note, ...told, ...by };
    await applyImport(deps, id);
    return stage();
  };
  return {
    looked: await stage(),
    goOn,
    async answer(said: ImportAnswer): Promise<ImportStage> {
      await preview.answer(said);
      return stage();
    },
    async apply(by: Partial<ApplyDeps> = {}): Promise<ImportStage> {
      const looked = await stage();
      if (looked.stage !== 'ready') throw new Error(`not to be applied: ${looked.stage}`);
      const { archived: confirm } = looked.plan.totals;
      await preview.choose({ except: [], teachers: [], tracks, confirm }, 'a');
      const work = (await imports.part<{ steps: number }>(id, 'a:work'))!;
      const applying = { stage: 'applying', ...nothingYet, of: work.steps } as const;
      await imports.turn(id, await imports.turnOf(id), applying, { work });
      return goOn(by);
    },
  };
}
