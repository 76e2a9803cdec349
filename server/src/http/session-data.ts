import type { SessionPerson } from '@threshold/shared/contract/sign-in.ts';

declare module 'express-session' {
  interface SessionData {
    /** Whose session it is. One that is nobody's is never saved. */
    who?: SessionPerson;
    /** A family said that the device is their own: it stays in. */
    stay?: boolean;
  }
}
