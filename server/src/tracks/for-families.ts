import type { LevelContent, LevelForFamilies, WholeLevel } from './track-content.ts';

/** A level with what families read of it. Throws where an objective has nothing for them: nothing is shipped half told. */
export function forFamilies(level: LevelContent, told: LevelForFamilies): WholeLevel {
  const objectives = level.objectives.map((objective) => {
    const words = told.objectives[objective.code];
    if (!words) throw new Error(`Nothing is written for families of ${objective.code}.`);
    return { ...objective, ...words };
  });
  return { ...level, families: told.title, objectives };
}
