import { createHash, randomBytes } from 'node:crypto';

/** A token of 192 random bits for an address or a header. */
export function newToken(): string {
  return randomBytes(24).toString('base64url');
}

/** What is kept of a token. Tokens are long and random, so a plain hash cannot be guessed backwards. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}

/** The school of an invitation's token; 0 where it says none. It is a hint: only the whole token opens something. */
export function invitingSchool(token: string): number {
  const [, school] = /^([1-9a-z][0-9a-z]{0,6})\.[\w-]{43}$/.exec(token) ?? [];
  return school === undefined ? 0 : Number.parseInt(school, 36);
}
