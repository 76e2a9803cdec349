import type { listEncodings as english } from '../en/written.ts';
import type { AreaIn } from '../translated.ts';

export const listEncodings: AreaIn<typeof english> = {
  'written.in': 'Codificación',
  'written.lead':
    'La hemos supuesto. Si los nombres de abajo se ven mal, elige otra y vuelve a leerlo. Si ninguna sirve, guarda el archivo como «CSV UTF-8» o .xlsx y elígelo de nuevo.',
  'written.go': 'Volver a leerlo',
  'written.windows-1252': 'Europa occidental (Windows-1252)',
  'written.macintosh': 'Europa occidental (Macintosh)',
  'written.windows-1250': 'Europa central (Windows-1250)',
  'written.iso-8859-2': 'Europa central (ISO 8859-2)',
  'written.windows-1251': 'Cirílico (Windows-1251)',
  'written.koi8-r': 'Cirílico (KOI8-R)',
  'written.iso-8859-5': 'Cirílico (ISO 8859-5)',
  'written.windows-1253': 'Griego (Windows-1253)',
  'written.iso-8859-7': 'Griego (ISO 8859-7)',
  'written.windows-1254': 'Turco (Windows-1254)',
  'written.windows-1255': 'Hebreo (Windows-1255)',
  'written.windows-1256': 'Árabe (Windows-1256)',
  'written.windows-1257': 'Báltico (Windows-1257)',
  'written.windows-1258': 'Vietnamita (Windows-1258)',
  'written.windows-874': 'Tailandés (Windows-874)',
  'written.gb18030': 'Chino simplificado (GBK)',
  'written.big5': 'Chino tradicional (Big5)',
  'written.shift_jis': 'Japonés (Shift JIS)',
  'written.euc-jp': 'Japonés (EUC-JP)',
  'written.euc-kr': 'Coreano (EUC-KR)',
  'written.utf-8': 'Unicode (UTF-8), dañado',
};
