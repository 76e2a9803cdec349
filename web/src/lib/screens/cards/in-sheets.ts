/** Cards as sheets hold them, so many on each; the last one has what is left. */
export function inSheets<Card>(cards: readonly Card[], each: number): readonly Card[][] {
  return Array.from({ length: Math.ceil(cards.length / each) }, (_, i) =>
    cards.slice(i * each, (i + 1) * each),
  );
}
