import type { ListEncoding } from '../contract/text-encoding.ts';

/** What stands for the first byte that is not ASCII in a text whose encoding is not settled; the others follow it. */
export const FIRST_SIGN = 0xf780;

const AWAY = FIRST_SIGN - 0x80;

/** Reads such a text in an encoding. What means nothing there becomes U+FFFD. */
export function asText(encoding: ListEncoding): (signs: string) => string {
  const decoder = new TextDecoder(encoding);
  return (signs) => {
    if (!/[\uf780-\uf7ff]/.test(signs)) return signs;
    const bytes = Uint8Array.from(signs, (sign) => {
      const code = sign.charCodeAt(0);
      return code < FIRST_SIGN ? code : code - AWAY;
    });
    return decoder.decode(bytes);
  };
}
