import { z } from 'zod';
import { cleanName } from '../domain/clean-name.ts';

/** What is looked at before it is cleaned: more was pasted by mistake, or sent to keep a server busy. */
const ROOM = 4;

/** What somebody or something is called, as a person typed it: without signs that cannot be seen, of so many at most. May it be empty, `least` is 0. Rule X19. */
export function typedName(most: number, least = 1) {
  return z
    .string()
    .max(most * ROOM)
    .transform(cleanName)
    .pipe(z.string().min(least).max(most));
}
