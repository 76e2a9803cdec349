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
        /** The key of the shipped track that its track is a copy of. */
        shipped: text(80).optional(),
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

/** A key of another site that a leader of this school decided about. */
export interface KnownKey {
  key: string;
  /** As people compare it. */
  print: string;
  /** The school whose file bore it first, as that file said. */
  name: string;
  place: string;
  trusted: boolean;
  /** Epoch milliseconds, and who decided. */
  at: number;
  by: string;
}

/** Who signed a file: this site itself, a key nobody here decided about, or one that somebody did. */
export type TransferSigner = { print: string } & (
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
  content: Pick<TransferContent, 'made' | 'school'> & {
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
