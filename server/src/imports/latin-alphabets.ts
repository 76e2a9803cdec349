import type { ListEncoding } from '@threshold/shared/contract/text-encoding.ts';

/** How a language writes names: its letters beyond ASCII, lower case, and what no word of it holds. */
export interface LatinAlphabet {
  letters: string;
  never?: RegExp;
  /** Few lists are in it, and its letters are in the places of others: who has the same words is the likelier. */
  rare?: true;
}

const VOWEL = '[aeiouyàáâãäåæèéêëìíîïòóôõöøùúûüýěůőűąęėįųāēīūıœă]';
const without = (...parts: string[]) =>
  new RegExp(
    parts
      .join('|')
      .replaceAll('V', VOWEL)
      .replaceAll('C', `[^${VOWEL.slice(1)}`),
    'u',
  );

/** Slavic consonants stand beside a vowel, or beside an r or l that is the syllable’s own: Vlček, Smrčka. */
const besideVowel = '(?<!V)(?<!C[rl])[čćđďňřť](?!V)(?!r(?!V))';
const aloneDots = '(?<![aeiouéy])[ëï]';
const scandinavian = ['æ$', '(?<=V)æ', 'æ(?=[aeiou])', 'ø(?=[aiouæå])', '(?<=[aeiouæå])ø'];

const rare = true as const;
const western: LatinAlphabet[] = [
  { letters: 'äöüßé' },
  {
    letters: 'àâçéèêëîïôùûüœÿ',
    never: without('è(?!C{1,3}e)', aloneDots, '[àù](?!$)', 'ç(?![aouéâ])', '(?<!V)î', 'œ(?!u)'),
  },
  { letters: 'áéíóúñü', never: without('ñ(?!V)') },
  { letters: 'àéèíïóòúüç', never: without('(?<=V)[èò]', '[èò](?=V)', 'ç(?![aou]|$)') },
  { letters: 'áâãàçéêíóôõúü', never: without('ã(?![oen]|$)', 'õ(?!e)', 'ç(?![aouãõáâ])') },
  { letters: 'àèéìòù', never: without('[àèìòù](?!$)', '(?<=[aeiu])[àèéìòù]') },
  { letters: 'æøåéöäüô', never: without(...scandinavian) },
  { letters: 'åäöéü' },
  { letters: 'äöåšž' },
  { letters: 'äöõüšž', never: without('(?<=V)õ') },
  {
    letters: 'áéíóúýþðæö',
    never: without('^ð', '(?<!^)þ(?!ór|rú)', 'æ$', '(?<=V)æ', '[cqwz]', 'ý$'),
    rare,
  },
  { letters: 'ëïéèêôöü', never: without('(?<![aeiou])[ëï]', '(?<=V)è', 'è(?=V)') },
  { letters: 'ëç' },
];
const central: LatinAlphabet[] = [
  { letters: 'ąćęłńóśźż', never: without('[ńśźć](?=[aeouyąęó])', '^[ąęń]', '[ąę]{2}') },
  {
    letters: 'áčďéěíňóřšťúůýž',
    never: without(
      besideVowel,
      '(?<![bdfmnptv])ě',
      '^ů',
      '(?<!V)ř(?!V)',
      'ď(?!V|$|k)',
      '(?<=V)[ěů]',
    ),
  },
  { letters: 'áäčďéíľňóôšťúýž', never: without(besideVowel, 'ď(?!V|$|k)', 'ľ(?=[eéií])') },
  { letters: 'áéíóöőúüű', never: without('ő(?=V)', '(?<=V)ő') },
  { letters: 'čćđšž', never: without(besideVowel) },
  { letters: 'ăâîşţ', never: without('ă(?=[aeoă])', '(?<=[aeou])ă') },
];

/** The languages that lists in an encoding of a Latin alphabet are in; where two fit alike, the first encoding is the likelier. */
export const latinAlphabets = {
  'windows-1252': western,
  'windows-1250': central,
  'iso-8859-2': central,
  'windows-1254': [
    { letters: 'âçğıöşûü', never: without('(?<!V)ğ') },
    { letters: 'çêîşû', rare },
  ],
  'windows-1257': [
    { letters: 'āčēģīķļņōŗšūž', never: without(besideVowel) },
    { letters: 'ąčęėįšųūž', never: without(besideVowel, '^ė', '(?<!^)į(?!$)', 'ų(?![sz]|$)') },
    { letters: 'äöõüšž', never: without('(?<=V)õ') },
  ],
} as const satisfies { [E in ListEncoding]?: readonly LatinAlphabet[] };
