import { nameKey } from './name-key.ts';

/** All that somebody is called by. */
export interface Called {
  name: string;
  called?: string;
  native?: string;
}

/** Words between names, which many names have in common. */
const between = new Set(
  'a al and bin binti da dal das de del della den der di do dos du e el ibn la las le los of ter van von y zu'.split(
    ' ',
  ),
);

/**
 * Whether any part of what two are called is the same, however it is spelt: whoever takes another family name keeps the given one.
 * Of scripts that are written without spaces each sign is a part.
 */
export function shareName(one: Called, other: Called): boolean {
  const parts = partsOf(one);
  return [...partsOf(other)].some((part) => parts.has(part));
}

function partsOf({ name, called = '', native = '' }: Called): Set<string> {
  const words = [name, called, native].flatMap((text) => nameKey(text).normalize('NFC').split(' '));
  return new Set(
    words
      .flatMap((word) =>
        /[\p{sc=Han}\p{sc=Hangul}\p{sc=Hira}\p{sc=Kana}]/u.test(word) ? [...word] : [word],
      )
      .map((word) => word.replaceAll(/[^\p{L}\p{N}]/gu, ''))
      .filter((word) => word !== '' && !between.has(word)),
  );
}
