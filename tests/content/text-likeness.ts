/** What is left of a text when case, accents, brackets and punctuation do not count. */
export const normalise = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/(?<=\d),(?=\d)/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });

/** Words of a text; Chinese is cut into words too. */
export const wordSet = (text: string) =>
  new Set(
    [...segmenter.segment(normalise(text))]
      .map((part) => part.segment)
      .filter((word) => word.trim()),
  );

/** Shared words ÷ all words of both: 0 nothing shared, 1 the same words. */
export const likeness = (one: Set<string>, other: Set<string>) => {
  const shared = [...one].filter((word) => other.has(word)).length;
  return shared / (one.size + other.size - shared);
};
