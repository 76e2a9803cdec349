import { randomBytes } from 'node:crypto';

/** What makes badges unlike those before. */
export function newSalt(): string {
  return randomBytes(12).toString('base64url');
}
