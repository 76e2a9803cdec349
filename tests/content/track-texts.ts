import type {
  ObjectiveForFamilies,
  StudentWords,
  TrackContent,
} from '@threshold/server/tracks/track-content.ts';
import { languages } from '@threshold/shared/contract/languages.ts';

/** `language`: of words for families. `said`: words of an exemplar. `prompt`: of its teacher or narrator, which both samples of a pair may share. */
export type TrackText = {
  where: string;
  objective: string;
  kind: 'text' | 'criterion' | 'said' | 'prompt';
  language: string;
  text: string;
};

/** Every text of a track that a reader reads, apart from labels (codes, kinds, level titles). */
export const trackTexts = (track: TrackContent): TrackText[] =>
  track.levels
    .flatMap((level) => level.objectives)
    .flatMap((objective) => {
      const at = (
        where: string,
        text: string,
        kind: TrackText['kind'] = 'text',
        language = 'class',
      ): TrackText => ({
        where: `${track.title} ${objective.code} ${where}`,
        objective: `${track.title} ${objective.code}`,
        ...{ kind, text, language },
      });
      return [
        at('title', objective.title),
        at('statement', objective.statement),
        at('threshold', objective.threshold),
        ...objective.criteria.map((text, n) => at(`criterion ${n}`, text, 'criterion')),
        ...objective.exemplars.flatMap((sample) => [
          at(`${sample.side} why`, sample.why),
          ...sample.lines.map((line, n) =>
            at(`${sample.side} line ${n}`, line.text, /^[ES]$/.test(line.who) ? 'said' : 'prompt'),
          ),
        ]),
        ...objective.asks.map((text, n) => at(`ask ${n}`, text)),
        ...objective.practice.flatMap((item, n) => [
          at(`practice ${n} title`, item.title),
          at(`practice ${n} note`, item.note),
        ]),
        ...objective.ways.map((way, n) => at(`way ${n}`, way.what)),
        ...familyTexts(objective).map(([where, text, language]) =>
          at(where, text, 'text', language),
        ),
        ...(['es', 'zh'] as const).flatMap((language) => {
          const words = track.students[language][objective.code];
          // What is called by words of the language to be learned keeps its name.
          const kept = objective.practice.map(({ title }) => title);
          return (words ? studentTexts(words) : [])
            .filter(([, text]) => !kept.includes(text))
            .map((one) => at(...one, language));
        }),
      ];
    });

/** What an objective says to families: where it stands, the text and its language; the class's English stands with the class's. */
function familyTexts({ home, families }: ObjectiveForFamilies): [string, string, string][] {
  const help = languages.flatMap((language) =>
    home[language].flatMap(({ title, text }, n): [string, string, string][] => {
      const group = language === 'en' ? 'class' : language;
      return [
        [`home ${language} ${n} title`, title, group],
        [`home ${language} ${n}`, text, group],
      ];
    }),
  );
  const words = (['es', 'zh'] as const).flatMap((language) =>
    (['title', 'threshold', 'short', 'over'] as const).map((part): [string, string, string] => [
      `families ${language} ${part}`,
      families[language][part],
      language,
    ]),
  );
  return [...help, ...words];
}

/** What an objective says to students; their threshold says again what families read. */
function studentTexts({ criteria, practice, ways, samples }: StudentWords) {
  const text = (where: string, said: string, kind: TrackText['kind'] = 'text') =>
    [`students ${where}`, said, kind] as const;
  return [
    ...criteria.map((one, n) => text(`criterion ${n}`, one, 'criterion')),
    ...practice.flatMap(({ title, note }, n) => [
      text(`practice ${n} title`, title),
      text(`practice ${n} note`, note),
    ]),
    ...ways.map(({ what }, n) => text(`way ${n}`, what)),
    ...Object.entries(samples ?? {}).flatMap(([side, lines]) =>
      lines.map((line, n) => text(`${side} line ${n}`, line, 'prompt')),
    ),
  ];
}
