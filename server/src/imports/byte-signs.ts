import { FIRST_SIGN } from '@threshold/shared/domain/as-text.ts';

/**
 * Bytes as text whose encoding is not settled: ASCII is itself, and every other byte a sign of its own, none of which any reader of tables
 * takes for a space, a line's end or a quote. `asText` reads it.
 */
export function byteSigns(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
    .toString('latin1')
    .replaceAll(/[\u0080-\u00ff]/g, (sign) =>
      String.fromCharCode(sign.charCodeAt(0) - 0x80 + FIRST_SIGN),
    );
}
