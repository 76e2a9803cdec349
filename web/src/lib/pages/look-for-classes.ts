import { invalidate } from '$app/navigation';
import { CLASSES } from './classes-asked.ts';

/**
 * How often it is asked. That somebody came is told in the class's own room, where whoever is in none hears nothing. Unit: milliseconds.
 */
const LOOK_MS = 4_000;

/** Asks again and again whether a class has taken somebody in who is in none, so that it opens without a press. Answers how to stop. */
export function lookForClasses(): () => void {
  const looking = setInterval(() => {
    if (document.visibilityState === 'visible') void invalidate(CLASSES);
  }, LOOK_MS);
  return () => clearInterval(looking);
}
