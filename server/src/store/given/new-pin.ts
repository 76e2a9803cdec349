import { randomInt } from 'node:crypto';

/** Four digits that are neither one digit four times nor four in a row. */
export function newPin(): string {
  for (;;) {
    const pin = String(randomInt(10_000)).padStart(4, '0');
    if (!/^(\d)\1{3}$/.test(pin) && !'01234567890 09876543210'.includes(pin)) return pin;
  }
}
