import { createHash, hkdfSync } from 'node:crypto';
import { FAMILY_LETTERS } from '../store/family-code.ts';

/** The password of everybody on the demo's staff. Printed at every start, so it protects nothing. */
export const DEMO_PASSWORD = 'three words and 1 number';

/** The PIN of a demo student: four digits with a pattern that is easy to keep, always the same for the same person. */
export function demoPin(key: string): string {
  const [pattern = 0, first = 0, second = 0] = createHash('sha256').update(`pin ${key}`).digest();
  const a = String(first % 10);
  // Two different digits; one digit four times over is too easy even for a demo.
  const b = String((first + 1 + (second % 9)) % 10);
  return [`${a}${b}${a}${b}`, `${a}${a}${b}${b}`, `${a}${b}${b}${a}`, `${b}${a}${a}${a}`][
    pattern % 4
  ]!;
}

/** The token of a demo display. Made from the key, because the store keeps only its hash and every start prints it. */
export function demoDisplayToken(secretKey: string, display: string): string {
  const bytes = hkdfSync('sha256', secretKey, '', `threshold demo display ${display}`, 24);
  return Buffer.from(bytes).toString('base64url');
}

/** The code of the demo's one family, made from the key as the tokens are. */
export function demoFamilyCode(secretKey: string): string {
  const bytes = Buffer.from(hkdfSync('sha256', secretKey, '', 'threshold demo family', 12));
  return [...bytes].map((byte) => FAMILY_LETTERS[byte % FAMILY_LETTERS.length]).join('');
}
