import type { ListEncoding } from '@threshold/shared/contract/text-encoding.ts';

/**
 * Bytes as text whose encoding is not settled: ASCII is itself, and every other byte a sign of its own, none of which any reader of tables
 * takes for a space, a line's end or a quote.
 */
const FIRST = 0xf780;
const AWAY = FIRST - 0x80;

export function byteSigns(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
    .toString('latin1')
    .replaceAll(/[\u0080-\u00ff]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + AWAY));
}

/** Reads such text in an encoding. What means nothing there becomes U+FFFD. */
export function asText(encoding: ListEncoding): (signs: string) => string {
  const decoder = new TextDecoder(encoding);
  return (signs) => {
    if (!/[\uf780-\uf7ff]/.test(signs)) return signs;
    const bytes = Uint8Array.from(signs, (sign) => {
      const code = sign.charCodeAt(0);
      return code < FIRST ? code : code - AWAY;
    });
    return decoder.decode(bytes);
  };
}
