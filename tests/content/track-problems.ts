import type {
  Exemplar,
  ObjectiveContent,
  ObjectiveForFamilies,
  TrackContent,
} from '@threshold/server/tracks/track-content.ts';
import { likeness, normalise, wordSet } from './text-likeness.ts';
import { trackTexts } from './track-texts.ts';
import type { TrackText } from './track-texts.ts';

/** Shorter than this is a word or two that people do say twice: '¡Sí, claro!'. */
const FEWEST_WORDS = 3;
const MOST_ALIKE = 0.6;
const MOST_ALIKE_CRITERIA = 0.5;

const mayRepeat = (one: TrackText, other: TrackText) =>
  one.kind === 'prompt' && other.kind === 'prompt' && one.objective === other.objective;

/** Pairs of texts that are the same or nearly so, anywhere in these tracks. */
export const repeatedTexts = (tracks: TrackContent[]): string[] => {
  const texts = tracks
    .flatMap(trackTexts)
    .map((text) => ({ ...text, plain: normalise(text.text), words: wordSet(text.text) }))
    .filter((text) => text.words.size >= FEWEST_WORDS || text.kind === 'criterion');
  return texts.flatMap((one, n) =>
    texts
      .slice(n + 1)
      .filter((other) => {
        if (one.language !== other.language || mayRepeat(one, other)) return false;
        const criteria = one.kind === 'criterion' && other.kind === 'criterion';
        const limit = criteria ? MOST_ALIKE_CRITERIA : MOST_ALIKE;
        return one.plain === other.plain || likeness(one.words, other.words) >= limit;
      })
      .map((other) => `${one.where} ~ ${other.where}: ${one.text} | ${other.text}`),
  );
};

type WholeObjective = ObjectiveContent & ObjectiveForFamilies;

export const objectivesOf = (track: TrackContent): WholeObjective[] =>
  track.levels.flatMap((level) => level.objectives);

const marksOf = (sample: Exemplar): string[] =>
  sample.lines.flatMap((line) => [...line.text.matchAll(/\[([^[\]]*)\]/g)].map((mark) => mark[1]!));

const badBrackets = (text: string) => /[[\]]/.test(text.replace(/\[[^[\]]+\]/g, ''));

export const exemplarProblems = (objective: ObjectiveContent): string[] => {
  const [short, over] = objective.exemplars;
  const all = objective.criteria.map((_, n) => n);
  const meets = (sample: Exemplar) => sample.meets.toSorted((a, b) => a - b).join();
  const marks = (sample: Exemplar) => marksOf(sample).map(normalise).join('|');
  const found: [boolean, string][] = [
    [short.side !== 'short' || over.side !== 'over', 'short comes first'],
    [marksOf(short).length === 0 || marksOf(over).length === 0, 'a side without a mark'],
    [marks(short) === marks(over), 'both sides mark the same words'],
    [meets(short) === meets(over), 'both sides meet the same'],
    [meets(over) !== all.join(), 'over does not meet every criterion'],
    [all.every((n) => short.meets.includes(n)), 'short misses nothing'],
    [short.meets.some((n) => !all.includes(n)), 'short meets a criterion there is not'],
    [
      [short, over].some((sample) => sample.lines.some((line) => badBrackets(line.text))),
      'brackets do not balance',
    ],
  ];
  return found.filter(([wrong]) => wrong).map(([, what]) => `${objective.code}: ${what}`);
};

const letters = {
  en: /^[^\u4e00-\u9fff]+$/,
  es: /^[^\u4e00-\u9fff]+$/,
  zh: /[\u4e00-\u9fff]/,
};

/** What an objective does not say to families, or says in letters of another language. Chinese words may stand in what they are about. */
export const familyProblems = ({ code, home, families, exemplars }: WholeObjective): string[] => {
  const subject = exemplars.some(({ lines }) => lines.some(({ text }) => letters.zh.test(text)));
  const wrong = (language: keyof typeof letters, text: string) =>
    !(subject && language !== 'zh') && !letters[language].test(text);
  const tips = Object.entries(home).flatMap(([language, each]) =>
    each.flatMap(({ title, text }) =>
      [title, text].filter((one) => wrong(language as 'en', one) || one.length > 190),
    ),
  );
  const words = Object.entries(families).flatMap(([language, { media, ...texts }]) => [
    ...Object.values(texts).filter((one) => wrong(language as 'es', one)),
    ...exemplars.flatMap(({ side, media: shown }) => {
      const said = media?.[side];
      const whole = shown ? said && (shown.kind !== 'image' || said.alt) : !said;
      return whole ? [] : [`what there is to hear or see ${side}, in ${language}`];
    }),
  ]);
  return [...tips, ...words].map((each) => `${code}: ${each}`);
};

/** Prerequisites that do not exist, and circles. */
export const prerequisiteProblems = (track: TrackContent): string[] => {
  const requires = new Map(objectivesOf(track).map((each) => [each.code, each.requires]));
  const missing = [...requires].flatMap(([code, needed]) =>
    needed.filter((each) => !requires.has(each)).map((each) => `${code} needs ${each}, not there`),
  );
  const reaches = (from: string, to: string, seen = new Set<string>()): boolean =>
    (requires.get(from) ?? []).some(
      (next) => next === to || (!seen.has(next) && reaches(next, to, seen.add(next))),
    );
  const circles = [...requires.keys()]
    .filter((code) => reaches(code, code))
    .map((code) => `${code} needs itself`);
  return [...missing, ...circles];
};

/** Paths of empty strings and empty lists; only `who` of a narration and `requires` may be empty. */
export const emptyPlaces = (value: unknown, path = ''): string[] => {
  if (typeof value === 'string') return value.trim() || path.endsWith('.who') ? [] : [path];
  if (Array.isArray(value) && value.length === 0 && !/\.(requires|meets)$/.test(path))
    return [path];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, each]) => emptyPlaces(each, `${path}.${key}`));
};
