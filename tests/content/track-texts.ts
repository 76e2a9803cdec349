import type { TrackContent } from '@threshold/server/tracks/track-content.ts';

/** `said`: words of an exemplar. `prompt`: of its teacher or narrator, which both samples of a pair may share. */
export type TrackText = {
  where: string;
  objective: string;
  kind: 'text' | 'criterion' | 'said' | 'prompt';
  text: string;
};

/** Every text of a track that a reader reads, apart from labels (codes, kinds, level titles). */
export const trackTexts = (track: TrackContent): TrackText[] =>
  track.levels
    .flatMap((level) => level.objectives)
    .flatMap((objective) => {
      const at = (where: string, text: string, kind: TrackText['kind'] = 'text'): TrackText => ({
        where: `${track.title} ${objective.code} ${where}`,
        objective: `${track.title} ${objective.code}`,
        kind,
        text,
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
      ];
    });
