import type { ListEncoding } from '@threshold/shared/contract/text-encoding.ts';
import { say } from '../../words/say.ts';

/** What each encoding is called, by whose letters it has. */
export const encodingWords: Readonly<Record<ListEncoding, () => string>> = {
  'windows-1252': () => say('import.in-windows-1252'),
  'windows-1250': () => say('import.in-windows-1250'),
  'iso-8859-2': () => say('import.in-iso-8859-2'),
  'windows-1251': () => say('import.in-windows-1251'),
  'koi8-r': () => say('import.in-koi8-r'),
  'iso-8859-5': () => say('import.in-iso-8859-5'),
  'windows-1253': () => say('import.in-windows-1253'),
  'iso-8859-7': () => say('import.in-iso-8859-7'),
  'windows-1254': () => say('import.in-windows-1254'),
  'windows-1255': () => say('import.in-windows-1255'),
  'windows-1256': () => say('import.in-windows-1256'),
  'windows-1257': () => say('import.in-windows-1257'),
  'windows-1258': () => say('import.in-windows-1258'),
  'windows-874': () => say('import.in-windows-874'),
  gb18030: () => say('import.in-gb18030'),
  big5: () => say('import.in-big5'),
  shift_jis: () => say('import.in-shift_jis'),
  'euc-jp': () => say('import.in-euc-jp'),
  'euc-kr': () => say('import.in-euc-kr'),
  'utf-8': () => say('import.in-utf-8'),
};
