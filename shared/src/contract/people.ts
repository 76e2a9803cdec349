import { z } from 'zod';
import { MAX_NAME } from '../domain/typed-names.ts';
import { typedName } from './typed-name.ts';

const name = typedName(MAX_NAME);

/** A student as a teacher names them. `called` is what the class says, where the short form of the name would be wrong. */
export const newStudent = z.strictObject({
  name,
  called: name.optional(),
  native: name.optional(),
  /** BCP 47, of `native`, or of `name` where that is not in Latin letters. */
  lang: z
    .string()
    .regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/)
    .optional(),
});
export type NewStudent = z.infer<typeof newStudent>;
