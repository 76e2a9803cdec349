import {
  createHash,
  createPrivateKey,
  createPublicKey,
  hkdfSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto';

/** What stands before the 32 bytes of an Ed25519 key in PKCS #8, and in SPKI (RFC 8410). */
const PRIVATE = Buffer.from('302e020100300506032b657004220420', 'hex');
const PUBLIC = Buffer.from('302a300506032b6570032100', 'hex');

/** The key by which this site signs the records it hands out: it follows from SECRET_KEY, so it lies nowhere. */
export class TransferKey {
  readonly #private: KeyObject;
  /** The public key, base64url. */
  readonly public: string;

  constructor(secretKey: string) {
    const seed = Buffer.from(hkdfSync('sha256', secretKey, '', 'threshold transfer', 32));
    const der = Buffer.concat([PRIVATE, seed]);
    this.#private = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
    const spki = createPublicKey(this.#private).export({ format: 'der', type: 'spki' });
    this.public = spki.subarray(PUBLIC.length).toString('base64url');
  }

  /** The signature of a text, base64url. */
  sign(text: string): string {
    return sign(null, Buffer.from(text), this.#private).toString('base64url');
  }
}

/** Whether whoever holds that public key signed the text. False for a key or signature that is none. */
export function isSigned(text: string, signature: string, key: string): boolean {
  const raw = Buffer.from(key, 'base64url');
  if (raw.length !== 32) return false;
  const der = Buffer.concat([PUBLIC, raw]);
  try {
    const known = createPublicKey({ key: der, format: 'der', type: 'spki' });
    return verify(null, Buffer.from(text), known, Buffer.from(signature, 'base64url'));
  } catch {
    return false;
  }
}

/** A public key as people compare it: eight groups of four, and the number of the school that signs by it. */
export function printOf(key: string, school?: number): string {
  const digest = createHash('sha256').update(Buffer.from(key, 'base64url')).digest('hex');
  const groups = digest.slice(0, 32).match(/.{4}/g)!.join(' ');
  return school === undefined ? groups : `${groups} / ${school}`;
}
