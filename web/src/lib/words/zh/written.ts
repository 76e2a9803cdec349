import type { listEncodings as english } from '../en/written.ts';
import type { AreaIn } from '../translated.ts';

export const listEncodings: AreaIn<typeof english> = {
  'written.in': '文件编码',
  'written.lead':
    '编码是推测的。如果下面的姓名显示不对，请选择其他编码并重新读取。如果都不对，请将文件另存为“CSV UTF-8”或 .xlsx 后重新选择。',
  'written.go': '重新读取',
  'written.windows-1252': '西欧文字（Windows-1252）',
  'written.macintosh': '西欧文字（Macintosh）',
  'written.windows-1250': '中欧文字（Windows-1250）',
  'written.iso-8859-2': '中欧文字（ISO 8859-2）',
  'written.windows-1251': '西里尔文（Windows-1251）',
  'written.koi8-r': '西里尔文（KOI8-R）',
  'written.iso-8859-5': '西里尔文（ISO 8859-5）',
  'written.windows-1253': '希腊文（Windows-1253）',
  'written.iso-8859-7': '希腊文（ISO 8859-7）',
  'written.windows-1254': '土耳其文（Windows-1254）',
  'written.windows-1255': '希伯来文（Windows-1255）',
  'written.windows-1256': '阿拉伯文（Windows-1256）',
  'written.windows-1257': '波罗的海文字（Windows-1257）',
  'written.windows-1258': '越南文（Windows-1258）',
  'written.windows-874': '泰文（Windows-874）',
  'written.gb18030': '简体中文（GBK）',
  'written.big5': '繁体中文（Big5）',
  'written.shift_jis': '日文（Shift JIS）',
  'written.euc-jp': '日文（EUC-JP）',
  'written.euc-kr': '韩文（EUC-KR）',
  'written.utf-8': 'Unicode（UTF-8），有损坏',
};
