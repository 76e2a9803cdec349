import type { SessionPerson } from '@threshold/shared/contract/sign-in.ts';
import type { Device } from './device-of.ts';

declare module 'express-session' {
  interface SessionData {
    /** Whose session it is. One that is nobody's is never saved. */
    who?: SessionPerson;
    /** Of staff and HQ: the index of the address they signed in with. It leaves the server never. */
    account?: string | undefined;
    /** What it was begun on. */
    device?: Device;
  }
}
