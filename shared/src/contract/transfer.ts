import { z } from 'zod';
import { newStudent } from './people.ts';
import type { SchoolPerson } from './school.ts';

/** Caps of a file: of a student who was assessed twice a school day for ten years, with room to spare. */
export const TRANSFER_BYTES = 400_000;
const SCORES = 4_000;
const OBJECTIVES = 1_000;
const text = (most: number) => z.string().trim().min(1).max(most);

/** What is signed: a student's standing scores, with objectives told by their texts and never by numbers that mean nothing elsewhere. */
export const transferContent = z.strictObject({
  /** Of this hand-out; the same file twice is known by it. */
  id: z.uuid(),
  /** Epoch milliseconds. */
  made: z.int().min(0),
  school: z.strictObject({ name: z.string().max(200), place: z.string().max(200) }),
  student: newStudent,
  objectives: z
    .array(
      z.strictObject({
        track: text(200),
        subject: text(200),
        code: text(40),
        title: text(300),
        criteria: z.array(z.string().max(500)).max(5),
      }),
    )
    .max(OBJECTIVES),
  /** When (seconds since 2000), which of the objectives, 1 for mastered, bits of the criteria it met, note. Oldest first. */
  scores: z
    .array(
      z.tuple([
        z.int().min(0).max(0x7fffffff),
        z
          .int()
          .min(0)
          .max(OBJECTIVES - 1),
        z.literal([0, 1]),
        z.int().min(0).max(31),
        z.string().max(500),
      ]),
    )
    .max(SCORES),
});
export type TransferContent = z.infer<typeof transferContent>;

/** A file as it travels: the content as text, since that is what is signed, byte for byte. Keys and signatures are base64url. */
export const transferFile = z.strictObject({
  format: z.literal('threshold transfer 1'),
  content: z.string(),
  key: z.string().max(60),
  signature: z.string().max(120),
});

/** Why a file is not read. */
export type TransferProblem = 'too-large' | 'not-a-transfer' | 'altered' | 'damaged';

/** A file before it is brought in. */
export interface TransferLook {
  content: Pick<TransferContent, 'made' | 'school'> & {
    student: Pick<SchoolPerson, 'name' | 'called' | 'native' | 'lang'>;
  };
  /** Of the key that signed it, and whether that is this site's own. */
  print: string;
  ours: boolean;
  scores: number;
  /** Scores whose objective is here, and the objectives that are not. */
  matched: number;
  missing: string[];
}
