import type { FileRefusalCode } from '@threshold/shared/contract/roster-refusal.ts';
import { isProse } from './is-prose.ts';

/** How files begin that are no tables, though people mean them as such. */
const beginnings: [FileRefusalCode, number[]][] = [
  ['is-zip', [0x50, 0x4b, 0x03, 0x04]],
  ['is-zip', [0x50, 0x4b, 0x05, 0x06]],
  ['is-zip', [0x1f, 0x8b]],
  ['is-excel', [0xd0, 0xcf, 0x11, 0xe0]],
  ['is-pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
];

const LOOKED_AT = 4_096;
const SQL_COMMENTS = /^(?:--.*(?:\r?\n|$)|\s)+/;
const SQL =
  /^(?:(?:create|drop|alter) (?:table|database|schema|index|view|type|extension)\b|insert into\b|begin(?: transaction)?;|pragma \w|set \w+ ?=|use \S+;)/i;

/** What a file is by how it begins, where it is something else than text in rows; null where it may be a table. */
export function isSomethingElse(bytes: Uint8Array): FileRefusalCode | null {
  for (const [code, start] of beginnings)
    if (start.every((byte, i) => bytes[i] === byte)) return code;
  const text = new TextDecoder().decode(bytes.subarray(0, LOOKED_AT)).trimStart();
  if (/^<(?:\?xml|!doctype|html|[a-z])/i.test(text)) return 'is-xml';
  if (/^(?:\{\s*["}]|\[\s*[[{"\]])/.test(text)) return 'is-json';
  if (SQL.test(text.replace(SQL_COMMENTS, ''))) return 'is-sql';
  if (isProse(text)) return 'is-prose';
  return null;
}
