import type { Outcome } from '@threshold/shared/contract/ids.ts';
import type { ObjectiveContent } from '../tracks/track-content.ts';
import type { Seeded } from './seeded.ts';

const crossed = [
  'Sure from the first word to the last.',
  'You did not need me once. That is the line, and you are over it.',
  'You noticed your own slip and set it right without being asked.',
  'Calm, clear, and you took your time to think.',
  'A week ago this was hard for you. Look at you now.',
  'Show somebody at your table how you did that.',
];

/** What a teacher wrote beside an outcome; undefined where they wrote nothing. `met` are indices of criteria. */
export function demoNote(
  objective: ObjectiveContent,
  outcome: Outcome,
  met: readonly number[],
  chance: Seeded,
): string | undefined {
  if (outcome === 'mastered') return chance.chance(0.12) ? chance.pick(crossed) : undefined;
  if (!chance.chance(0.7)) return undefined;
  const missing = objective.criteria.find((_, index) => !met.includes(index))!;
  const there = objective.criteria.find((_, index) => met.includes(index));
  const practice = chance.pick(objective.practice).title;
  if (there === undefined) {
    return `You came a little early, and that is fine. Take “${practice}” first, then press again.`;
  }
  return chance.pick([
    `“${there}”: yes, that is there. “${missing}” is what is left.`,
    `Only “${missing}” stands between you and the line. Try “${practice}”.`,
    `Closer than last time. Next time I will listen for one thing: ${missing.toLowerCase()}.`,
    `You had it until I asked on. Take “${practice}” and come back; we begin with “${missing}”.`,
  ]);
}
