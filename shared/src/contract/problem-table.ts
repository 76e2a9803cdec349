import { z } from 'zod';
import { type ProblemCode, problemCodes } from './roster-problem.ts';

const word = z.string().max(500);
const columns = [
  'file',
  'row',
  'problem',
  'meaning',
  'column',
  'value',
  'name',
  'otherFile',
  'otherRow',
] as const;
type Words<K extends string> = Record<K, typeof word>;
const ofEach = <K extends string>(keys: readonly K[]) =>
  Object.fromEntries(keys.map((key) => [key, word])) as Words<K>;

/** What the rows that a roster leaves out are called where they are a table, in the language of whoever takes it. */
export const problemTableWords = z.object({
  heading: z.object(ofEach(columns)),
  /** What is wrong, and what to do. */
  problem: z.object(ofEach<ProblemCode>(problemCodes)),
});
export type ProblemTableWords = z.infer<typeof problemTableWords>;
