import { objectiveRecord, trackRecord } from '@threshold/shared/contract/records.ts';
import { packHome } from '@threshold/shared/domain/home.ts';
import type { SchoolRecords } from '../store/school-records.ts';
import type { TrackContent } from './content/content-types.ts';

/** A track as it was stored: its number, and each objective's home by its code. */
export interface LoadedTrack {
  track: number;
  homes: Map<string, number>;
}

/** Stores a track, its objectives and what their presses must know. `published`: epoch ms. */
export async function loadTrack(
  records: SchoolRecords,
  content: TrackContent,
  published: number,
): Promise<LoadedTrack> {
  const { title, subject, language } = content;
  // Its homes hold its number, so it is stored once to get one and once with its levels.
  const track = await records.addTrack({ title, subject, language, levels: [] });
  const codes = content.levels.flatMap((level) => level.objectives.map((one) => one.code));
  const homes = new Map(codes.map((code, place) => [code, packHome(track, place + 1)]));
  const levels = content.levels.map((level) => ({
    title: level.title,
    short: level.short,
    objectives: level.objectives.map((one) => homes.get(one.code)!),
  }));
  await records.setTrack(track, trackRecord.parse({ title, subject, language, levels }));
  await Promise.all(
    content.levels.flatMap((level) =>
      level.objectives.map(({ requires, ...objective }) => {
        const gate = {
          shows: [track],
          needs: requires.map((code) => homes.get(code)!),
          version: 1,
          ways: objective.ways.length,
          subject,
        };
        const record = objectiveRecord.parse({ ...objective, version: 1, published });
        return records.setObjective(homes.get(objective.code)!, gate, record);
      }),
    ),
  );
  return { track, homes };
}
