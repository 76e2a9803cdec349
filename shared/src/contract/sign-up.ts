import { z } from 'zod';
import { MAX_NAME } from '../domain/typed-names.ts';
import { typedName } from './typed-name.ts';

/** Nobody types more; what is longer was pasted by mistake or sent to keep a server busy. */
const MOST = 256;

const name = typedName(MAX_NAME);

/** An address as people type it: one @, something on both sides, nothing that an address cannot hold. */
export const emailAddress = z.email().max(254);

/** A teacher's own school, class and account in one step. `school` and `title` are what the two are called until changed. */
export const signUpInput = z.object({
  /** As students say it. */
  name,
  email: z.string().trim().pipe(emailAddress),
  password: z.string().max(MOST),
  school: name,
  title: name,
  /** Key of a track that comes with the program. */
  track: z.string().max(60),
  /** IANA, as the device says it. One nobody knows counts as none. */
  timeZone: z.string().max(60).optional(),
});

/** Somebody who forgot their password asks for a link to a new one. */
export const resetAskInput = z.object({ email: z.string().trim().pipe(emailAddress) });

/** The link's token, and the new password. */
export const resetInput = z.object({ token: z.string().max(100), password: z.string().max(MOST) });

/** A track that a first class can begin with. */
export interface OfferedTrack {
  key: string;
  title: string;
  objectives: number;
}
