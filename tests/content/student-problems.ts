import type { StudentWords, TrackContent } from '@threshold/server/tracks/track-content.ts';
import { objectivesOf } from './track-problems.ts';

type Objective = ReturnType<typeof objectivesOf>[number];

const chinese = /[\u4e00-\u9fff]/;
/** Words that neither Spanish nor pinyin has. */
const english = /(?<!\p{L})(the|and|with|your?|of|from|then|what)(?!\p{L})/iu;

/**
 * Objectives that are told to students in part or not at all, or say something else than the class's words do as far as that can
 * be counted.
 */
export const studentProblems = (track: TrackContent): string[] => {
  const objectives = objectivesOf(track);
  return (['es', 'zh'] as const).flatMap((language) => {
    const told = track.students[language];
    const unknown = Object.keys(told).filter((code) => !objectives.some((o) => o.code === code));
    return [
      ...unknown.map((code) => `${language} ${code}: not there`),
      ...objectives.flatMap((objective) => {
        const { code } = objective;
        const words = told[code];
        const kept = track.students.es[code]?.practice.map(({ title }) => title) ?? [];
        const found = words
          ? problemsOf(objective, words, language, track.language, kept)
          : ['not told'];
        return found.map((each) => `${language} ${code}: ${each}`);
      }),
    ];
  });
};

function problemsOf(
  objective: Objective,
  words: StudentWords,
  language: 'es' | 'zh',
  learned: string,
  kept: string[],
): string[] {
  const { threshold, criteria, practice, ways, samples } = words;
  const counts: [unknown[], unknown[], string][] = [
    [criteria, objective.criteria, 'criteria'],
    [practice, objective.practice, 'practice'],
    [ways, objective.ways, 'ways'],
  ];
  const texts = [
    ...[threshold, ...criteria],
    ...practice.flatMap(({ title, note }) => [title, note]),
    ...ways.flatMap(({ kind, what }) => [kind, what]),
    ...Object.values(samples ?? {}).flat(),
  ];
  // Words of a language may stand in what teaches it, and what there is to practise with keeps its name; a sum is a sum everywhere.
  const foreign = (text: string) =>
    english.test(text) ||
    (language === 'zh'
      ? !chinese.test(text) && /[a-z]/i.test(text) && !(learned === 'es' && kept.includes(text))
      : !learned.startsWith('zh') && chinese.test(text));
  return [
    ...counts.filter(([one, other]) => one.length !== other.length).map(([, , what]) => what),
    ...(Boolean(samples) === (learned === 'en') ? [] : ['samples']),
    ...texts.filter(foreign),
    ...(samples ? sampleProblems(objective, samples) : []),
    ...(language === 'zh' || /[^.?!]\.$/.test(threshold) ? [] : [threshold]),
  ];
}

const marks = (text: string) => text.match(/\[[^[\]]+\]/g)?.length ?? 0;
const open = (text: string) => /[[\]]/.test(text.replace(/\[[^[\]]+\]/g, ''));
const numbers = (text: string): string[] => text.match(/\d+/g) ?? [];

function sampleProblems(
  { exemplars }: Objective,
  samples: NonNullable<StudentWords['samples']>,
): string[] {
  return exemplars.flatMap(({ side, lines }) => {
    if (lines.length !== samples[side].length) return [`lines ${side}`];
    return lines.flatMap(({ text }, n) => {
      const told = samples[side][n]!;
      return [
        ...(marks(text) === marks(told) && !open(told) ? [] : [`marks of ${side} ${n}`]),
        ...(numbers(text).every((one) => numbers(told).includes(one))
          ? []
          : [`numbers of ${side} ${n}`]),
      ];
    });
  });
}
