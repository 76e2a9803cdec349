import type { listEncodings as english } from '../en/import-encodings.ts';
import type { AreaIn } from '../translated.ts';

export const listEncodings: AreaIn<typeof english> = {
  'import.written': '文件编码',
  'import.written-lead': '编码是推测的。如果下面的姓名显示不对，请选择其他编码并重新读取。',
  'import.written-go': '重新读取',
  'import.in-windows-1252': '西欧文字（Windows-1252）',
  'import.in-windows-1250': '中欧文字（Windows-1250）',
  'import.in-iso-8859-2': '中欧文字（ISO 8859-2）',
  'import.in-windows-1251': '西里尔文（Windows-1251）',
  'import.in-koi8-r': '西里尔文（KOI8-R）',
  'import.in-iso-8859-5': '西里尔文（ISO 8859-5）',
  'import.in-windows-1253': '希腊文（Windows-1253）',
  'import.in-iso-8859-7': '希腊文（ISO 8859-7）',
  'import.in-windows-1254': '土耳其文（Windows-1254）',
  'import.in-windows-1255': '希伯来文（Windows-1255）',
  'import.in-windows-1256': '阿拉伯文（Windows-1256）',
  'import.in-windows-1257': '波罗的海文字（Windows-1257）',
  'import.in-windows-1258': '越南文（Windows-1258）',
  'import.in-windows-874': '泰文（Windows-874）',
  'import.in-gb18030': '简体中文（GBK）',
  'import.in-big5': '繁体中文（Big5）',
  'import.in-shift_jis': '日文（Shift JIS）',
  'import.in-euc-jp': '日文（EUC-JP）',
  'import.in-euc-kr': '韩文（EUC-KR）',
  'import.in-utf-8': 'Unicode（UTF-8），有损坏',
};
