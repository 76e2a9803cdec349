import type { SignedIn } from '@threshold/shared/contract/sign-in.ts';

/** Where a student goes who came in: to the class whose door it was, of however many they are in. */
export function pathIn({ section }: SignedIn): string {
  return section === undefined ? '/' : `/path/${section}`;
}
