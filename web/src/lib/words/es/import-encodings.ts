import type { listEncodings as english } from '../en/import-encodings.ts';
import type { AreaIn } from '../translated.ts';

export const listEncodings: AreaIn<typeof english> = {
  'import.written': 'Codificación',
  'import.written-lead':
    'La hemos supuesto. Si los nombres de abajo se ven mal, elige otra y vuelve a leerlo.',
  'import.written-go': 'Volver a leerlo',
  'import.in-windows-1252': 'Europa occidental (Windows-1252)',
  'import.in-windows-1250': 'Europa central (Windows-1250)',
  'import.in-iso-8859-2': 'Europa central (ISO 8859-2)',
  'import.in-windows-1251': 'Cirílico (Windows-1251)',
  'import.in-koi8-r': 'Cirílico (KOI8-R)',
  'import.in-iso-8859-5': 'Cirílico (ISO 8859-5)',
  'import.in-windows-1253': 'Griego (Windows-1253)',
  'import.in-iso-8859-7': 'Griego (ISO 8859-7)',
  'import.in-windows-1254': 'Turco (Windows-1254)',
  'import.in-windows-1255': 'Hebreo (Windows-1255)',
  'import.in-windows-1256': 'Árabe (Windows-1256)',
  'import.in-windows-1257': 'Báltico (Windows-1257)',
  'import.in-windows-1258': 'Vietnamita (Windows-1258)',
  'import.in-windows-874': 'Tailandés (Windows-874)',
  'import.in-gb18030': 'Chino simplificado (GBK)',
  'import.in-big5': 'Chino tradicional (Big5)',
  'import.in-shift_jis': 'Japonés (Shift JIS)',
  'import.in-euc-jp': 'Japonés (EUC-JP)',
  'import.in-euc-kr': 'Coreano (EUC-KR)',
  'import.in-utf-8': 'Unicode (UTF-8), dañado',
};
