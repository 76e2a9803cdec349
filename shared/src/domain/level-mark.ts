const level = /^\d{1,3}(?:[.,]\d{1,2})?[+\-%]?$/;

const fraction = /^(\d{1,3}(?:[.,]\d{1,2})?) ?\/ ?(\d{1,3})$/;

/** A part of something as "4/4", "17/20" or "3,5/5", where it is not more than the whole. Some of them are days too. */
export function isFraction(said: string): boolean {
  const [, part = '', whole = ''] =
    fraction.exec(said.normalize('NFKC').replace('\u2044', '/')) ?? [];
  return whole !== '' && Number(whole) > 0 && Number(part.replace(',', '.')) <= Number(whole);
}

/** A mark out of several, as "3", "2.5", "4-" or "85%": whatever else it says, it says neither mastered nor not yet. 0 and 1 may say just that. */
export function isLevel(said: string): boolean {
  return level.test(said) && said !== '0' && said !== '1';
}

/** What is a level where a sheet holds levels: a 1 is the lowest of them there, and no tick. A 0 is none of them, and stays a not yet. Rule T10. */
export function isLevelAmongLevels(said: string): boolean {
  return said === '1' || isLevel(said);
}
