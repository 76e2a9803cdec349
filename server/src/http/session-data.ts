import type { SessionPerson } from '@threshold/shared/contract/sign-in.ts';
import type { Device } from './device-of.ts';

declare module 'express-session' {
  interface SessionData {
    /** Whose session it is. One that is nobody's is never saved. */
    who?: SessionPerson;
    /** A family said that the device is their own: it stays in. */
    stay?: boolean;
    /** Of staff and HQ: the index of the address they signed in with. It leaves the server never. */
    account?: string | undefined;
    /** That address, sealed, to be shown to its owner: with the account only its index is kept. Absent where they came by a link. */
    address?: string | undefined;
    /** The number of the last ending of anybody's sessions when its person was looked at: see `SessionStore.endings`. */
    since?: number;
    /** What it was begun on. */
    device?: Device;
  }
}
