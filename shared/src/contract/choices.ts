import { z } from 'zod';
import { language } from './languages.ts';

/** What a person may set for themselves, on every device: each is absent until they do. */
export const choices = z.object({
  language: language.optional(),
  /** One soft knock when called, or when the first joins an empty line. Off until chosen. */
  sound: z.enum(['on', 'off']).optional(),
  /** Single keys on the teacher's screen, for people whose tools type letters. On until chosen. */
  keys: z.enum(['on', 'off']).optional(),
});

export type Choices = z.infer<typeof choices>;
