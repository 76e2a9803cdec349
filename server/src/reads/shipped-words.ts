import { isDeepStrictEqual } from 'node:util';
import type { ObjectiveRecord } from '@threshold/shared/contract/records.ts';
import { isShipped, shippedTracks } from '../tracks/shipped-tracks.ts';
import type { TrackContent, WholeLevel } from '../tracks/track-content.ts';
import type { StoredObjective, StoredTrack } from './stored-track.ts';

type StoredLevel = StoredTrack['levels'][number];
type ShippedObjective = WholeLevel['objectives'][number];

/**
 * A school's copy of a shipped track with the words in other languages that the program has for it by now: those for families
 * where the copy has none, since it was made before they were written, and those for students, which no copy keeps. They are the
 * program's, and say what the shipped words say: where a school wrote its own, they are left out. What the copy has stays.
 */
export function withShippedWords(track: StoredTrack, shipped: string | undefined): StoredTrack {
  if (shipped === undefined || !isShipped(shipped)) return track;
  const content: TrackContent = shippedTracks[shipped];
  const ofLevel = new Map(content.levels.map((level) => [level.title, level]));
  const ofCode = new Map(
    content.levels.flatMap(({ objectives }) => objectives.map((one) => [one.code, one])),
  );
  const worded = (one: StoredObjective) => {
    const found = ofCode.get(one.code);
    return found ? toStudents(toFamilies(one, found), found, content) : one;
  };
  return {
    ...track,
    families: track.families ?? (track.title === content.title ? content.families : undefined),
    levels: track.levels.map((level) => ({
      ...withFamilies(level, ofLevel.get(level.title)),
      objectives: level.objectives.map(worded),
    })),
  };
}

function withFamilies(level: StoredLevel, shipped: WholeLevel | undefined): StoredLevel {
  return level.families || !shipped ? level : { ...level, families: shipped.families };
}

function toFamilies(one: StoredObjective, shipped: ShippedObjective): StoredObjective {
  if ((one.families && one.home) || !isDeepStrictEqual(judgedBy(one), judgedBy(shipped)))
    return one;
  const { families, home } = shipped;
  return { ...one, families: one.families ?? families, home: one.home ?? home };
}

/** In a language in which the school has other words for families these stay out: a student reads both on one page. */
function toStudents(
  one: StoredObjective,
  shipped: ShippedObjective,
  { students }: TrackContent,
): StoredObjective {
  const written = (['es', 'zh'] as const).flatMap((language) => {
    const words = students[language][one.code];
    const same = isDeepStrictEqual(one.families?.[language], shipped.families[language]);
    return words && same ? [[language, words]] : [];
  });
  if (written.length === 0 || !isDeepStrictEqual(toRead(one), toRead(shipped))) return one;
  return { ...one, students: Object.fromEntries(written) as StoredObjective['students'] };
}

/** All that its words for families say again. */
const judgedBy = ({ title, threshold, exemplars }: Said) => [
  ...[title, threshold],
  ...exemplars.map(({ why }) => why),
];

/** All that its words for students say again, with those for families. */
const toRead = (one: Said) => [
  ...[judgedBy(one), one.criteria, one.practice],
  ...[one.ways, one.exemplars.map(({ side, lines }) => ({ side, lines }))],
];

type Said = Pick<
  ObjectiveRecord,
  'title' | 'threshold' | 'exemplars' | 'criteria' | 'practice' | 'ways'
>;
