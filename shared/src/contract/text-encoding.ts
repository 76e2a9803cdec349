/** What a list may be said to be written in: labels of the Encoding Standard, the likelier ones first. */
export const listEncodings = [
  'windows-1252',
  'macintosh',
  'windows-1250',
  'iso-8859-2',
  'windows-1251',
  'koi8-r',
  'iso-8859-5',
  'windows-1253',
  'iso-8859-7',
  'windows-1254',
  'windows-1255',
  'windows-1256',
  'windows-1257',
  'windows-1258',
  'windows-874',
  'gb18030',
  'big5',
  'shift_jis',
  'euc-jp',
  'euc-kr',
  'utf-8',
] as const;
export type ListEncoding = (typeof listEncodings)[number];

export type TextEncoding = ListEncoding | 'utf-16le' | 'utf-16be';
