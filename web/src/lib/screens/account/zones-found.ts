import type { ZoneChoice } from './account-props.ts';

/** As letters are typed on any keyboard: without accents, small. */
const plain = (text: string) =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('_', ' ');

/**
 * The zones whose name or identifier has every word that was typed, first the cities, then the countries and times that begin so; all of them where
 * nothing was typed.
 */
export function zonesFound(zones: readonly ZoneChoice[], typed: string): readonly ZoneChoice[] {
  const words = plain(typed).split(/\s+/u).filter(Boolean);
  if (words.length === 0) return zones;
  const found = zones.flatMap((one) => {
    const said = plain(`${one.name} ${one.zone}`);
    if (!words.every((word) => said.includes(word))) return [];
    const parts = said.split(/[^\p{L}\p{N}]+/u);
    // A few letters of Denver are in Aden too, and Copenhagen is in Denmark.
    const begins = words.every((word) => parts.some((part) => part.startsWith(word)));
    return [{ one, rank: said.startsWith(words[0]!) ? 0 : begins ? 1 : 2 }];
  });
  return found.toSorted((a, b) => a.rank - b.rank).map(({ one }) => one);
}
