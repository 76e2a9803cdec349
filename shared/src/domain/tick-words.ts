import { nameKey } from './name-key.ts';

const words = (list: string) => new Set(list.split(' '));
const ticks = words(
  '✓ ✔ ✅ ☑ ☒ × ● • ★ ⭐ x xx 1 y yes true t ok done m mastered met si s sí verdadero logrado dominado ja oui sì sim tak ano igen evet da acquis erreicht bestanden zaliczone 是 对 已掌握 掌握 通过 ✓️ ✔️ ☑️',
);
const notYets = words(
  '✗ ✘ ❌ ☐ ○ 0 n no false f ny notyet falso nein non nie não nee ne nem nej hayır 否 还没 还没有 未掌握 尚未掌握',
);
const notYetPhrases = new Set([
  'not yet',
  'todavia no',
  'aun no',
  'en proceso',
  'in progress',
  'noch nicht',
  'nicht erreicht',
  'pas encore',
  'non acquis',
  'ainda nao',
  'non ancora',
  'nog niet',
  'jeszcze nie',
]);

/** Whether a cell says by one word or sign that it is mastered. */
export function isTick(cell: string): boolean {
  return ticks.has(cell.trim().toLowerCase());
}

/** Whether it says so of the contrary. */
export function isNotYet(cell: string): boolean {
  return notYets.has(cell.trim().toLowerCase()) || notYetPhrases.has(nameKey(cell.trim()));
}

export function isTickOrNotYet(cell: string): boolean {
  return isTick(cell) || isNotYet(cell);
}
