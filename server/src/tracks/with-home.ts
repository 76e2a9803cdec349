import type { HomeHelp } from '@threshold/shared/contract/records.ts';
import type { LevelContent } from './track-content.ts';

/** Levels whose objectives say how a family can help at home, where something is written for them. By the objective's code. */
export function withHome(
  levels: readonly LevelContent[],
  help: Readonly<Record<string, HomeHelp>>,
): LevelContent[] {
  return levels.map((level) => ({
    ...level,
    objectives: level.objectives.map((objective) => {
      const home = help[objective.code];
      return home ? { ...objective, home } : objective;
    }),
  }));
}
