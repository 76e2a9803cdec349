const level = /^\d{1,3}(?:[.,]\d{1,2})?[+\-%]?$/;

/** A mark out of several, as "3", "2.5", "4-" or "85%": whatever else it says, it says neither mastered nor not yet. 0 and 1 may say just that. */
export function isLevel(said: string): boolean {
  return level.test(said) && said !== '0' && said !== '1';
}

/** What is a level where a sheet holds levels: a 1 is the lowest of them there, and no tick. A 0 is none of them, and stays a not yet. Rule T10. */
export function isLevelAmongLevels(said: string): boolean {
  return said === '1' || isLevel(said);
}
