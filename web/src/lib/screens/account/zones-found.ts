import type { ZoneChoice } from './account-props.ts';

/** As letters are typed on any keyboard: without accents, small. */
const plain = (text: string) =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('_', ' ');

/** The zones whose name or identifier has every word that was typed; all of them where nothing was. */
export function zonesFound(zones: readonly ZoneChoice[], typed: string): readonly ZoneChoice[] {
  const words = plain(typed).split(/\s+/u).filter(Boolean);
  if (words.length === 0) return zones;
  return zones.filter(({ zone, name }) => {
    const said = plain(`${name} ${zone}`);
    return words.every((word) => said.includes(word));
  });
}
