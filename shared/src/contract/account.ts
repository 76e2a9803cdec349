import { z } from 'zod';
import { emailAddress } from './sign-up.ts';

/** A session of one's own, as its list shows it. */
export interface OwnSession {
  /** Names it in this list, and opens nothing. */
  id: string;
  /** "Chrome", "Chrome OS"; empty where it could not be told. */
  browser: string;
  system: string;
  /** Epoch ms. */
  signedIn: number;
  /** When it was last used, about. */
  seen: number;
  /** It is the one that asks. */
  isThis: boolean;
}

/** What an account says of its address. */
export interface AddressState {
  /** Letters can be sent. */
  mails: boolean;
  /** Whoever has the account opened a letter’s link. */
  verified: boolean;
  /** The address itself; null where this session came by a link and does not hold it. */
  address: string | null;
}

/** Another address for whoever is signed in. */
export const addressInput = z.object({
  email: z.string().trim().pipe(emailAddress),
  current: z.string().min(1).max(1_024),
});

/** Another password for whoever is signed in. */
export const passwordInput = z.object({
  current: z.string().min(1).max(1_024),
  password: z.string().max(256),
});

/** The school as its leaders set it. */
export interface SchoolPage {
  name: string;
  place: string;
  country: string;
  timeZone: string;
}
