import { createHash, createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { checkPassword, hashPassword } from './password-hash.ts';
import { open, openBytes, seal, sealBytes } from './seal.ts';

/** All that is derived from SECRET_KEY, and how passwords, PINs and tokens are kept. Nothing here is ever logged. */
export class Secrets {
  readonly #pinKey: Buffer;
  readonly #emailKey: Buffer;
  readonly #familyKey: Buffer;
  readonly #handleKey: Buffer;
  readonly #throttleKey: Buffer;
  readonly #invitationKey: Buffer;
  readonly #addressKey: Buffer;
  readonly #knownKey: Buffer;
  readonly #badgeKey: Buffer;
  readonly #wallKey: Buffer;
  readonly #listKey: Buffer;
  /** Signs session cookies. */
  readonly cookieKey: string;
  /** Opened where no PIN is kept. */
  readonly #noPin: string;

  constructor(secretKey: string) {
    const key = (use: string) => Buffer.from(hkdfSync('sha256', secretKey, '', use, 32));
    this.#pinKey = key('threshold pin');
    this.#noPin = this.sealPin('none', 0);
    this.#emailKey = key('threshold email');
    this.#familyKey = key('threshold family');
    this.#handleKey = key('threshold handle');
    this.#throttleKey = key('threshold throttle');
    this.#invitationKey = key('threshold invitation');
    this.#addressKey = key('threshold address');
    this.#knownKey = key('threshold known');
    this.#badgeKey = key('threshold badge');
    this.#wallKey = key('threshold wall');
    this.#listKey = key('threshold list');
    this.cookieKey = key('threshold cookie').toString('base64url');
  }

  /** A password as it may be kept. */
  hashPassword(password: string): Promise<string> {
    return hashPassword(password);
  }

  /** Whether it is that password. Where nothing is kept it takes as long and is false. */
  checkPassword(kept: string | undefined, password: string): Promise<boolean> {
    return checkPassword(kept, password);
  }

  /** A PIN as it may be kept: AES-256-GCM, since teachers print it. Bound to the school. */
  sealPin(pin: string, school: number): string {
    return seal(this.#pinKey, pin, `school ${school}`);
  }

  /** The PIN, or null where it was sealed under another key or for another school. */
  openPin(sealed: string, school: number): string | null {
    return open(this.#pinKey, sealed, `school ${school}`);
  }

  /** Whom an invitation is for, as it may be kept until it is used: those who made it read it again. */
  sealInvited(to: string, school: number): string {
    return seal(this.#invitationKey, to, `invited ${school}`);
  }

  /** Whom it is for, or null where it was sealed under another key. */
  openInvited(sealed: string, school: number): string | null {
    return open(this.#invitationKey, sealed, `invited ${school}`);
  }

  /**
   * The token of the invitation which that command made: the school, then 256 bits that nobody works out without the key. It is
   * kept nowhere; the command's id is its maker's own, and leads to nothing without an invitation that was accepted.
   */
  invitationToken(school: number, command: string): string {
    return `${school.toString(36)}.${hmac(this.#invitationKey, `${school}:${command}`)}`;
  }

  /** Whether it is that PIN, in a time that says neither that nor whether one is kept. False where none is. */
  checkPin(sealed: string | undefined, school: number, pin: string): boolean {
    const opened =
      sealed === undefined ? this.openPin(this.#noPin, 0) : this.openPin(sealed, school);
    const kept = sealed === undefined ? null : opened;
    const [a, b] = [kept ?? '', pin].map((text) => createHash('sha256').update(text).digest());
    return timingSafeEqual(a!, b!) && kept !== null;
  }

  /** Stands for an e-mail address in the index of accounts. Case and surrounding spaces do not matter. */
  emailIndex(email: string): string {
    return hmac(this.#emailKey, email.normalize('NFKC').trim().toLowerCase());
  }

  /** An address as a session keeps it, for its owner's eyes. */
  sealAddress(email: string): string {
    return seal(this.#addressKey, email.normalize('NFKC').trim(), 'address');
  }

  /** The address, or null where it was sealed under another key. */
  openAddress(sealed: string): string | null {
    return open(this.#addressKey, sealed, 'address');
  }

  /** Who came in on a device, as its cookie keeps it: another text each time. */
  sealKnown(marks: string): string {
    return seal(this.#knownKey, marks, 'known');
  }

  /** Who that was, or null where it was sealed under another key, or by nobody. */
  openKnown(sealed: string): string | null {
    return open(this.#knownKey, sealed, 'known');
  }

  /** A list that was handed in, as the store has it until somebody says what its columns are. `id`: of its import. Rule T6. */
  sealList(list: Buffer, id: string): Buffer {
    return sealBytes(this.#listKey, list, `list ${id}`);
  }

  /** The list, or null where it was sealed under another key or for another import. */
  openList(sealed: Buffer, id: string): Buffer | null {
    return openBytes(this.#listKey, sealed, `list ${id}`);
  }

  /** Whose pages closed on a device, as its cookie keeps it. */
  sealClosed(text: string): string {
    return seal(this.#addressKey, text, 'closed');
  }

  /** The same, or null where it was sealed under another key. */
  openClosed(sealed: string): string | null {
    return open(this.#addressKey, sealed, 'closed');
  }

  /** Stands for a family's code wherever it is looked up, and in the sessions it opened. */
  familyMark(code: string): string {
    return hmac(this.#familyKey, code);
  }

  /** Stands for a student on the sign-in page of one class code. */
  handle(code: string, person: number): string {
    return hmac(this.#handleKey, `${code}:${person}`).slice(0, 22);
  }

  /** Stands for what a throttle counts, so that no address or name is kept for it. */
  throttleIndex(what: string): string {
    return hmac(this.#throttleKey, what).slice(0, 22);
  }

  /** What proves a badge: 128 bits. */
  badgeCode(of: string): Buffer {
    return createHmac('sha256', this.#badgeKey).update(of).digest().subarray(0, 16);
  }

  /** Whether they are the same, in a time that says nothing of where they differ. Of one length. */
  sameBytes(one: Buffer, other: Buffer): boolean {
    return timingSafeEqual(one, other);
  }

  /**
   * The token of the wall link that this command makes: whoever sends it again is told the same, though nobody keeps it. It has 192
   * bits, as random to whoever lacks the key as one that was drawn.
   */
  wallToken(school: number, person: number, commandId: string): string {
    return hmac(this.#wallKey, `${school}:${person}:${commandId}`).slice(0, 32);
  }
}

function hmac(key: Buffer, text: string): string {
  return createHmac('sha256', key).update(text).digest('base64url');
}
