import { readFile, glob } from 'node:fs/promises';
import { join } from 'node:path';
import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { languages } from '@threshold/shared/contract/languages.ts';
import { expect, test } from 'vitest';
import type { ArgumentsOf } from '../../web/src/lib/words/arguments-of.ts';
import { areas } from '../../web/src/lib/words/areas.ts';
import { catalogs, speakers, textsOf } from '../../web/src/lib/words/catalogs.server.ts';
import { listed, inWords, sentences } from '../../web/src/lib/words/formats.ts';
import { inLanguage, say, sayInParts, speakAs } from '../../web/src/lib/words/say.ts';
import { root } from '../support/start-threshold.ts';

const names = Object.keys(catalogs.en) as (keyof typeof catalogs.en)[];
const others = languages.filter((language) => language !== 'en');

/** What a text asks for, by name: plain, a plural, a strong part. */
function asked(elements: MessageFormatElement[]): string[] {
  return elements.flatMap((one): string[] => {
    if (one.type === TYPE.argument) return [one.value];
    if (one.type === TYPE.tag) return [`<${one.value}>`, ...asked(one.children)];
    if (one.type === TYPE.plural || one.type === TYPE.select)
      return [one.value, ...Object.values(one.options).flatMap(({ value }) => asked(value))];
    if (one.type === TYPE.literal || one.type === TYPE.pound) return [];
    throw new Error(`${one.value}: numbers and dates go through formats.ts`);
  });
}
const argumentsOf = (text: string) => [...new Set(asked(parse(text)))].sort();

test.each(others)(
  '%s has every text of the English catalog, with the same arguments',
  (language) => {
    const texts = catalogs[language];
    expect(Object.keys(texts).sort()).toEqual([...names].sort());
    for (const name of names) {
      expect(texts[name].trim(), name).not.toBe('');
      expect(argumentsOf(texts[name]), name).toEqual(argumentsOf(catalogs.en[name]));
    }
  },
);

test.each(languages)('%s: a plural has the forms of its language', (language) => {
  const needed = language === 'zh' ? ['other'] : ['one', 'other'];
  const plurals = (elements: MessageFormatElement[]): string[][] =>
    elements.flatMap((one) => (one.type === TYPE.plural ? [Object.keys(one.options)] : []));
  for (const name of names) {
    for (const forms of plurals(parse(catalogs[language][name])))
      expect(forms, name).toEqual(expect.arrayContaining(needed));
  }
});

test('every text stands in an area, and none writes an apostrophe that ICU would take for a quote', () => {
  for (const name of names) expect(areas, name).toContain(name.split('.')[0]);
  for (const language of languages)
    for (const name of names) expect(catalogs[language][name], name).not.toMatch(/'/);
});

test('no text names a setting or a command of the machine but the one that leaders and HQ read of letters', () => {
  for (const language of languages)
    for (const name of names)
      if (name !== 'account.address-no-mail-setting')
        expect(catalogs[language][name], name).not.toMatch(/\b[A-Z]+_[A-Z]+\b|npm /);
});

/** What each language calls what the server has acknowledged: in "Live. Everything saved." */
const saved = { en: /saved/i, es: /guarda/i, zh: /保存|已存/ } as const;

test.each(languages)('[T5] %s: what only waits on a device is nowhere called saved', (language) => {
  const texts = catalogs[language];
  expect(texts['common.live-saved']).toMatch(saved[language]);
  const waiting = names.filter((name) =>
    /(?<!places)[.-](kept|unsent|stay-here|row-sending)/.test(name),
  );
  expect(waiting.length).toBeGreaterThan(15);
  for (const name of waiting) expect(texts[name], name).not.toMatch(saved[language]);
});

test('every text is said somewhere', async () => {
  const sources: string[] = [];
  for await (const file of glob('web/src/**/*.{ts,svelte}', { cwd: root }))
    if (!/words\/(en|es|zh)\//.test(file)) sources.push(await readFile(join(root, file), 'utf8'));
  const all = sources.join('\n');
  const unsaid = names.filter((name) => !name.startsWith('refusal.') && !all.includes(`'${name}'`));
  expect(unsaid).toEqual([]);
});

test('a page gets the texts of its areas and no others', () => {
  const texts = Object.keys(textsOf('es', ['common', 'refusal']));
  expect(texts).toContain('refusal.TOO_LATE');
  expect(texts.filter((name) => !/^(common|refusal)[.]/.test(name))).toEqual([]);
});

test.each([
  ['en', 'Ada, Bo and Cy', 'nine', '34'],
  ['es', 'Ada, Bo y Cy', 'nueve', '34'],
  ['zh', 'Ada、Bo和Cy', '9', '34'],
] as const)('%s: lists of names and small numbers', (language, list, nine, many) => {
  speakAs(() => speakers[language]);
  expect(listed(['Ada', 'Bo', 'Cy'])).toBe(list);
  expect(inWords(9)).toBe(nine);
  expect(inWords(34)).toBe(many);
});

test('a text that is not at hand is a fault, not an empty place', () => {
  speakAs(() => ({ language: 'en', messages: {}, formats: new Map() }));
  expect(() => say('refusal.INVALID')).toThrow('refusal.INVALID is not at hand in en');
});

test.each([
  ['en', 'One. Two.'],
  ['es', 'One. Two.'],
  ['zh', 'One.Two.'],
] as const)('%s: sentences stand as the language sets them', (language, expected) => {
  speakAs(() => speakers[language]);
  expect(sentences('One.', '', 'Two.')).toBe(expected);
});

test('strong parts and names from right to left', () => {
  const messages = { 'refusal.INVALID': parse('<b>{name}</b> of {count}') };
  speakAs(() => ({ language: 'en', messages, formats: new Map() }));
  const parts = sayInParts('refusal.INVALID', ...([{ name: 'ليلى', count: 3 }] as unknown as []));
  expect(parts).toEqual([
    { text: '\u2068ليلى\u2069', strong: true },
    { text: ' of 3', strong: false },
  ]);
});

test('a name that would turn the rest of a sentence round is read in its place', () => {
  const messages = { 'refusal.INVALID': parse('{name} is next.') };
  speakAs(() => ({ language: 'en', messages, formats: new Map() }));
  const told = (name: string) => say('refusal.INVALID', ...([{ name }] as unknown as []));
  expect(told('\u202Ekcatta')).toBe('kcatta is next.');
  expect(told('\u2069\u202Eلي\u2066لى')).toBe('\u2068ليلى\u2069 is next.');
});

test('an argument in another language than the sentence stands apart with it, strong or not', () => {
  const messages = { 'refusal.INVALID': parse('<b>{kind},</b> {count} min. {what}') };
  speakAs(() => ({ language: 'es', messages, formats: new Map() }));
  const given = { kind: inLanguage('Map', 'en'), count: 4, what: inLanguage('A plan.', null) };
  expect(sayInParts('refusal.INVALID', ...([given] as unknown as []))).toEqual([
    { text: 'Map', strong: true, lang: 'en' },
    { text: ',', strong: true },
    { text: ' 4 min. A plan.', strong: false },
  ]);
});

type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;

test('the compiler knows what a text asks for', () => {
  // Each is false, and does not compile, where a name is missing or too many.
  const read: [
    Same<ArgumentsOf<'Nothing.'>, never>,
    Same<ArgumentsOf<'{name} of {count}'>, 'name' | 'count'>,
    Same<ArgumentsOf<'{count, plural, =0 {None} one {# try} other {# tries}} left'>, 'count'>,
    Same<
      ArgumentsOf<'{n, plural, one {{name} and <b>one</b>} other {{name} and {n} more}}, {at}'>,
      'n' | 'name' | 'at'
    >,
  ] = [true, true, true, true];
  expect(read).not.toContain(false);
});
