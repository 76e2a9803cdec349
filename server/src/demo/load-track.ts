import { objectiveRecord } from '@threshold/shared/contract/records.ts';
import { packHome } from '@threshold/shared/domain/home.ts';
import type { NewTrack } from '../store/record-commands.ts';
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
  const track = await records.addTrack(newTrack(content, published));
  const homes = new Map([...placesOf(content)].map(([code, at]) => [code, packHome(track, at)]));
  return { track, homes };
}

/** The track as any school may add it to its own. `published`: epoch ms. */
export function newTrack(content: TrackContent, published: number): NewTrack {
  const { title, subject, language } = content;
  const places = placesOf(content);
  const levels = content.levels.map((level) => ({
    title: level.title,
    short: level.short,
    objectives: level.objectives.map(({ requires, ...objective }) => ({
      needs: requires.map((code) => places.get(code)!),
      ways: objective.ways.length,
      version: 1,
      record: objectiveRecord.parse({ ...objective, version: 1, published }),
    })),
  }));
  return { title, subject, language, wording: 'en', levels };
}

/** Code → place in the track, counted from 1. */
function placesOf(content: TrackContent): Map<string, number> {
  const objectives = content.levels.flatMap((level) => level.objectives);
  return new Map(objectives.map(({ code }, i) => [code, i + 1]));
}
