import { z } from 'zod';
import { TRANSFER_SCORES } from '../domain/transfer-limits.ts';
import { newStudent } from './people.ts';
import type { SchoolPerson } from './school.ts';

/** Texts of objectives have no length of their own: this is beyond all of them, and the file's bounds the whole. */
const text = z.string().trim().min(1).max(5_000);

/** What is signed: a student's standing scores, with objectives told by their texts and never by numbers that mean nothing elsewhere. */
export const transferContent = z.strictObject({
  /** Of this hand-out; the same file twice is known by it. */
  id: z.uuid(),
  /** Epoch milliseconds. */
  made: z.int().min(0),
  /** Which school of the site that signs hands it out, and what it calls itself there. Files of before say no number. */
  school: z.strictObject({
    number: z.int().min(1).optional(),
    name: z.string().max(5_000),
    place: z.string().max(5_000),
  }),
  student: newStudent,
  objectives: z
    .array(
      z.strictObject({
        track: text,
        /** The key of the shipped track that its track is a copy of. */
        shipped: text.optional(),
        subject: text,
        code: text,
        title: text,
        criteria: z.array(z.string().max(5_000)).max(5),
      }),
    )
    .max(TRANSFER_SCORES),
  /** When (seconds since 2000), which of the objectives, 1 for mastered, bits of the criteria it met, note. Oldest first. */
  scores: z
    .array(
      z.tuple([
        z.int().min(0).max(0x7fffffff),
        z
          .int()
          .min(0)
          .max(TRANSFER_SCORES - 1),
        z.literal([0, 1]),
        z.int().min(0).max(31),
        z.string().max(500),
      ]),
    )
    .max(TRANSFER_SCORES),
  /** What the record held beside, where that is more than a file does. */
  leftOut: z.strictObject({ scores: z.int().min(0), notes: z.int().min(0) }).optional(),
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

/** Another school that signs, and that a leader of this one decided about: whoever has the same key is another, by its number. */
export interface KnownKey {
  /** Its site's key, and behind a colon its number there; the key alone stands for files that say none. */
  key: string;
  /** As people compare both. */
  print: string;
  /** The school whose file bore it first, as that file said. */
  name: string;
  place: string;
  trusted: boolean;
  /** Epoch milliseconds, and who decided. */
  at: number;
  by: string;
}

/**
 * Who signed a file: this school itself, another that nobody here decided about, or one that somebody did. `here`: another of this
 * site, where anybody can found one; `numbered`: the file says which.
 */
export type TransferSigner = { print: string; here: boolean; numbered: boolean } & (
  | { is: 'ours' }
  | { is: 'new' }
  | ({ is: 'trusted' | 'refused' } & Pick<KnownKey, 'name' | 'at' | 'by'>)
);

/** A student of the school whom a file may be brought in for: how many scores they would gain, and how many they have already. */
export interface TransferOnto {
  student: SchoolPerson;
  added: number;
  kept: number;
}

/** A file before it is brought in. */
export interface TransferLook {
  content: Pick<TransferContent, 'made' | 'school' | 'leftOut'> & {
    student: Pick<SchoolPerson, 'name' | 'called' | 'native' | 'lang'>;
  };
  signer: TransferSigner;
  scores: number;
  /** Scores whose objective is here. */
  matched: number;
  /** Objectives that are not, by their track. `offered`: the track comes with the program, and this school has no copy of it yet. */
  missing: { track: string; offered: boolean; objectives: string[] }[];
  /** Whom this same file was brought in for before. */
  before: TransferOnto | null;
  /** Students found by a name, the file's unless another was asked for: at most so many; `count` is how many there are. */
  found: { text: string; students: TransferOnto[]; count: number };
}
