import type { Language } from '@threshold/shared/contract/languages.ts';
import type { ObjectivePage, TrackPage } from '@threshold/shared/contract/pages.ts';
import type { FamilyWords, MediaRecord } from '@threshold/shared/contract/records.ts';
import type { StudentWords } from '../tracks/track-content.ts';
import { speakerIn } from './speaker-in.ts';
import type { StoredObjective, StoredTrack } from './stored-track.ts';

/** A track as its staff read it: all of it but what is said to families. */
export function inClass(track: StoredTrack): TrackPage {
  return withObjectives(track, ({ home: _, families: __, students: ___, ...one }) => one);
}

/**
 * A track as its students read it: all but the questions that their teacher will ask. How it and its levels are called, and of an
 * objective its title, its threshold and why samples fall where they do, are in the student's language where they were written in
 * it, with the class's own beside them; so is all the rest of an objective, or none of it. Rule P2.
 */
export function unasked(track: StoredTrack, language: Language): TrackPage {
  return titledIn(
    withObjectives(track, ({ home: _, families, students, ...one }) => {
      const words = families?.[language];
      const { title, threshold } = one;
      return {
        ...wholeIn(wordedIn(one, language, words), language, words && students?.[language]),
        asks: [],
        ...(words && { inClass: { lang: track.wording, title, threshold } }),
      };
    }),
    track,
    language,
  );
}

const unsaid = { statement: '', criteria: [], asks: [], ways: [] };

/** A track as a wall shows it: how its levels and objectives are called, and nothing of what they ask. Rule P1. */
export function outlined(track: StoredTrack): TrackPage {
  return withObjectives(track, ({ id, code, title, version }) => ({
    ...{ id, code, title, version, ...unsaid },
    ...{ threshold: '', exemplars: [], practice: [], needs: [], published: 0 },
  }));
}

/**
 * A track as a family reads it: how each objective is called, where its line lies, samples on both sides of it and what helps at
 * home. In the family's language alone where it was written in that, samples too where they are not in the language that is
 * learned; else as the class wrote it. Rule P6.
 */
export function atHome(track: StoredTrack, language: Language): TrackPage {
  const told = withObjectives(track, (one) => objectiveAtHome(one, language));
  return titledIn(told, track, language);
}

/** What it and its levels are called, in that language where they were named in it. */
function titledIn(
  told: TrackPage,
  { families, levels }: StoredTrack,
  language: Language,
): TrackPage {
  const named = families?.[language];
  return {
    ...told,
    ...(named !== undefined && { title: named, titleWording: language }),
    levels: told.levels.map((level, i) => {
      const title = levels[i]!.families?.[language];
      return title === undefined ? level : { ...level, title, wording: language };
    }),
  };
}

function objectiveAtHome(one: StoredObjective, language: Language): ObjectivePage {
  const { home, families, students, practice, ...rest } = one;
  const tips = home?.[language];
  const written = {
    ...rest,
    ...unsaid,
    // Where nothing was written, what helps at home follows from how it is practised; what with is the class's own.
    practice: tips ? [] : practice.map(({ kind }) => ({ kind, title: '', note: '' })),
    ...(tips && { home: tips }),
  };
  const words = families?.[language];
  const samples = words && students?.[language]?.samples;
  return sampledIn(wordedIn(written, language, words), language, samples);
}

/** The objective in those words of that language; as it is where there are none. */
function wordedIn(
  one: ObjectivePage,
  language: Language,
  words: FamilyWords | undefined,
): ObjectivePage {
  if (!words) return one;
  return {
    ...one,
    ...{ wording: language, title: words.title, threshold: words.threshold },
    exemplars: one.exemplars.map(({ media, ...sample }) => ({
      ...sample,
      why: words[sample.side],
      ...(media && { media: relabelled(media, words.media?.[sample.side]) }),
    })),
  };
}

/** With what it asks, how it is practised and shown, and its samples, in those words of that language. */
function wholeIn(
  one: ObjectivePage,
  language: Language,
  words: StudentWords | undefined,
): ObjectivePage {
  if (!words) return one;
  const { threshold, criteria, practice, ways, samples } = words;
  return {
    ...sampledIn(one, language, samples),
    ...{ taskWording: language, threshold, criteria },
    practice: one.practice.map((each, i) => ({ ...each, ...practice[i] })),
    ways: one.ways.map((each, i) => ({ ...each, ...ways[i] })),
  };
}

/** With its samples in those lines of that language; as it is where there are none. */
function sampledIn(
  one: ObjectivePage,
  language: Language,
  samples: StudentWords['samples'],
): ObjectivePage {
  if (!samples) return one;
  return {
    ...{ ...one, sampleLanguage: language },
    exemplars: one.exemplars.map((sample) => ({
      ...sample,
      lines: sample.lines.map(({ who, text }, i) => ({
        ...{ who: speakerIn(language, who), text: samples[sample.side][i] ?? text },
      })),
    })),
  };
}

function relabelled(
  media: MediaRecord,
  words: NonNullable<FamilyWords['media']>['short'],
): MediaRecord {
  const { label, alt } = { ...media, ...words };
  return media.kind === 'image' ? { ...media, label, alt: alt ?? media.alt } : { ...media, label };
}

function withObjectives(
  { id, title, subject, language, wording, levels }: StoredTrack,
  shown: (objective: StoredObjective) => ObjectivePage,
): TrackPage {
  return {
    ...{ id, title, subject, language, wording },
    levels: levels.map((level) => ({
      ...{ title: level.title, short: level.short },
      objectives: level.objectives.map(shown),
    })),
  };
}
