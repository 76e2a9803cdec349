/** A name as a list has it: in Latin letters and, where somebody has one, in its own script. */
export interface Listed {
  latin: string;
  own?: string | null | undefined;
}

const collators = new Map<string, Intl.Collator>();

/**
 * Compares two names as a reader of that language looks for them in a list: whoever reads Chinese by the name in its own script,
 * whoever reads Latin letters by these, so that 李欣怡 Xinyi stands at X. `language`: BCP 47.
 */
export function nameOrder(language: string): (a: Listed, b: Listed) => number {
  let collator = collators.get(language);
  if (!collator) collators.set(language, (collator = new Intl.Collator(language)));
  const { compare } = collator;
  const looked = ({ latin, own }: Listed) => (/^zh\b/.test(language) ? (own ?? latin) : latin);
  return (a, b) => compare(looked(a), looked(b));
}

/** The list in the order of its names. Never changes the input. */
export function inNameOrder<T>(
  list: readonly T[],
  language: string,
  name: (one: T) => Listed,
): T[] {
  const order = nameOrder(language);
  return list.toSorted((a, b) => order(name(a), name(b)));
}
