const collators = new Map<string, Intl.Collator>();

/**
 * Compares two names as a reader of that language finds them in a list. Compare what a list shows first of each: the name in
 * its own script where one is shown, else the one in Latin letters, as it is written there. `language`: BCP 47.
 */
export function nameOrder(language: string): (a: string, b: string) => number {
  let collator = collators.get(language);
  if (!collator) collators.set(language, (collator = new Intl.Collator(language)));
  return collator.compare;
}

/** The list in the order of the names it shows, `shown` being what it shows first of each. Never changes the input. */
export function inNameOrder<T>(
  list: readonly T[],
  language: string,
  shown: (one: T) => string,
): T[] {
  const order = nameOrder(language);
  return list.toSorted((a, b) => order(shown(a), shown(b)));
}
