import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** A text under a key, AES-256-GCM: another one each time. `about`: what it is of, without which it does not open. */
export function seal(key: Buffer, text: string, about: string): string {
  return sealBytes(key, Buffer.from(text), about).toString('base64url');
}

/** The text; null where it was sealed under another key, or about something else. */
export function open(key: Buffer, sealed: string, about: string): string | null {
  return openBytes(key, Buffer.from(sealed, 'base64url'), about)?.toString() ?? null;
}

/** The same of bytes. */
export function sealBytes(key: Buffer, bytes: Buffer, about: string): Buffer {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(Buffer.from(about));
  const sealed = Buffer.concat([cipher.update(bytes), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
}

export function openBytes(key: Buffer, sealed: Buffer, about: string): Buffer | null {
  if (sealed.length < 28) return null;
  const options = { authTagLength: 16 };
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12), options);
  decipher.setAAD(Buffer.from(about));
  decipher.setAuthTag(sealed.subarray(12, 28));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]);
  } catch {
    return null;
  }
}
