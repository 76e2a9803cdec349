import { printOf } from './transfer-key.ts';

/** What this school knows another by that signs: its site's key and its number there, or the key alone where a file says none. Rule T11. */
export function signerId(key: string, school?: number): string {
  return school === undefined ? key : `${key}:${school}`;
}

/** The same as people compare it. */
export function signerPrint(id: string): string {
  const [key, school] = id.split(':') as [string, string?];
  return printOf(key, school === undefined ? undefined : Number(school));
}
