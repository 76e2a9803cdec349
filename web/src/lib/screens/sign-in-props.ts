import type { RefusalCode } from '@threshold/shared/contract/refusals.ts';
import type { ClassDoor } from '@threshold/shared/contract/sign-in.ts';

/** A refusal as the sign-in page shows it. */
export interface DoorRefusal {
  code: RefusalCode;
  /** How many more tries there are before a wait; null where they are not counted. */
  left: number | null;
  /** How long nothing can be tried. Unit: whole seconds, by the server's clock; 0 where nothing waits. */
  wait: number;
}

/** What was tried last and refused, with what may be shown again: never a PIN or a password. */
export type Tried =
  | { who: 'student'; refused: DoorRefusal; handle: string; name: string }
  | { who: 'staff'; refused: DoorRefusal; email: string };

/** A sign-up that was refused, with what may be shown again. */
export interface TriedSignUp {
  refused: DoorRefusal;
  name: string;
  email: string;
  track: string;
  /** The password that was sent is shorter than one may be; it is never shown again. */
  short: boolean;
}

/** A coming in by an invitation that was refused, with what may be shown again. */
export interface TriedJoin {
  refused: DoorRefusal;
  name: string;
  email: string;
}

/** A link to a new password that was asked for: `refused` is null where the answer says to look in the mail. */
export interface TriedReset {
  refused: DoorRefusal | null;
  email: string;
}

export interface SignInProps {
  /** The class code of the address, as typed; empty before one is. */
  code: string;
  /** The class it opens; null where it opens none. */
  door: ClassDoor | null;
  /** Why it opens none. */
  closed: DoorRefusal | null;
  /** Where to go once signed in, a path of this site; null is home. */
  next: string | null;
  /** A session ended by itself, and its person is told so. */
  ended: boolean;
  /** It ended because their teacher gave them a new PIN. */
  newPin?: boolean;
  tried: Tried | null;
}
