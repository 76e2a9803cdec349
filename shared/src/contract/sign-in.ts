import { z } from 'zod';
import type { Choices } from './choices.ts';
import type { PinFace } from './pin-faces.ts';

/** Whoever holds a session, as it was at sign-in. HQ people belong to no school: theirs is 0. */
export interface SessionPerson {
  school: number;
  person: number;
  kind: 'student' | 'staff' | 'hq' | 'family';
  leader: boolean;
  /** Of a family, which is known by its child, none. */
  name: string;
  /** Of a family: every child whose code was typed here, the one it looks at among them. Never sent to a browser. */
  children?: HeldChild[];
  /** What they set for themselves; nothing until they did. */
  choices?: Choices;
  /** The section by whose badge they came in; absent for every other way. */
  badge?: number;
  /** Epoch milliseconds. */
  signedIn: number;
}

/** A child as a session of their family holds them. */
export interface HeldChild {
  school: number;
  child: number;
  /** Stands for the code that was typed. Once the child has another, or none, this opens nothing. */
  mark: string;
}

/** A class code as people type it: case, spaces and dashes do not matter. */
const classCode = z
  .string()
  .max(40)
  .transform((text) => text.replaceAll(/[\s-]/g, '').toUpperCase());

export const classInput = z.object({ code: classCode });

/** Who they are is a handle from the list of names, or the name as they typed it. */
export const studentInput = z
  .object({
    code: classCode,
    handle: z.string().min(1).max(64).optional(),
    name: z.string().trim().min(1).max(300).optional(),
    pin: z
      .string()
      .max(40)
      .transform((text) => text.normalize('NFKC').replaceAll(/[\s-]/g, '')),
  })
  .refine((input) => (input.handle === undefined) !== (input.name === undefined));

/** What stands in a badge. How long it must be is not told by a refusal. */
export const badgeInput = z.object({ badge: z.string().trim().min(1).max(200) });

export const staffInput = z.object({
  email: z.string().trim().min(1).max(254),
  password: z.string().min(1).max(1024),
});

/** A family's code as people type it; `stay` keeps them in on a device of their own. */
export const familyInput = z.object({ code: classCode, stay: z.boolean().default(false) });

/** A name on the sign-in page. `handle` stands for the student while this code does, and means nothing elsewhere. */
export interface DoorName {
  handle: string;
  /** As the class says it: never the whole name. Rules P1, P7. */
  label: string;
  /** BCP 47, of a label that is not in Latin letters. */
  lang?: string;
}

/** What a class code opens. `names` is null while the teacher has joining closed: the student types theirs. */
export interface ClassDoor {
  ok: true;
  section: { title: string; period: string };
  teachers: string[];
  names: DoorName[] | null;
  /** What a PIN is keyed in by. */
  pins: PinFace;
  /** Students come in by badges too. */
  badges: boolean;
}

/** Of staff whose pages closed on a device that nobody touched; `address` is absent where they came by a link. Rule I10. */
export interface ClosedHere {
  name: string;
  address?: string;
}

/** One of the places where an address has an account; HQ is school 0. */
export interface AccountPlace {
  school: number;
  person: number;
  title: string;
}

export interface SignedIn {
  ok: true;
  who: SessionPerson;
  /** Of a student: the class at whose door they came in. */
  section?: number;
  /** Of staff: every place they could have signed in to, the one they did first. */
  places?: AccountPlace[];
}
