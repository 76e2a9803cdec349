import type { ListEncoding } from '@threshold/shared/contract/text-encoding.ts';
import { say } from '../../words/say.ts';

/** What each encoding is called, by whose letters it has. */
export const encodingWords: Readonly<Record<ListEncoding, () => string>> = {
  'windows-1252': () => say('written.windows-1252'),
  macintosh: () => say('written.macintosh'),
  'windows-1250': () => say('written.windows-1250'),
  'iso-8859-2': () => say('written.iso-8859-2'),
  'windows-1251': () => say('written.windows-1251'),
  'koi8-r': () => say('written.koi8-r'),
  'iso-8859-5': () => say('written.iso-8859-5'),
  'windows-1253': () => say('written.windows-1253'),
  'iso-8859-7': () => say('written.iso-8859-7'),
  'windows-1254': () => say('written.windows-1254'),
  'windows-1255': () => say('written.windows-1255'),
  'windows-1256': () => say('written.windows-1256'),
  'windows-1257': () => say('written.windows-1257'),
  'windows-1258': () => say('written.windows-1258'),
  'windows-874': () => say('written.windows-874'),
  gb18030: () => say('written.gb18030'),
  big5: () => say('written.big5'),
  shift_jis: () => say('written.shift_jis'),
  'euc-jp': () => say('written.euc-jp'),
  'euc-kr': () => say('written.euc-kr'),
  'utf-8': () => say('written.utf-8'),
};
