import { objectiveRecord } from '@threshold/shared/contract/records.ts';
import type { NewTrack } from '../store/record-commands.ts';
import type { TrackContent } from './track-content.ts';

/** The track as any school may add it to its own, `shipped` with the program under that key. `published`: epoch ms. */
export function newTrack(content: TrackContent, published: number, shipped?: string): NewTrack {
  const { title, subject, language, families } = content;
  const places = placesOf(content);
  const levels = content.levels.map((level) => ({
    title: level.title,
    short: level.short,
    families: level.families,
    objectives: level.objectives.map(({ requires, ...objective }) => ({
      needs: requires.map((code) => places.get(code)!),
      ways: objective.ways.length,
      version: 1,
      record: objectiveRecord.parse({ ...objective, version: 1, published }),
    })),
  }));
  return { title, subject, language, wording: 'en', ...(shipped && { shipped }), families, levels };
}

/** Code → place in the track, counted from 1. */
export function placesOf(content: TrackContent): Map<string, number> {
  const objectives = content.levels.flatMap((level) => level.objectives);
  return new Map(objectives.map(({ code }, i) => [code, i + 1]));
}
