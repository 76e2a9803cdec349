import { expect, test } from 'vitest';
import { languages } from '@threshold/shared/contract/languages.ts';
import { homeTips } from '../../web/src/lib/live/home-tips.ts';
import { catalogs, speakers } from '../../web/src/lib/words/catalogs.server.ts';
import { speakAs } from '../../web/src/lib/words/say.ts';

const kinds = ['listen', 'read', 'partner', 'watch', 'write', 'do'] as const;
const practised = (...of: (typeof kinds)[number][]) =>
  of.map((kind) => ({ kind, title: 'Unit 3', note: 'Pages 4 to 6.' }));
const written = {
  en: [{ title: 'Ask at the table', text: 'Ask for the salt in Spanish.' }],
  es: [
    { title: 'Pregunte en la mesa', text: 'Pida la sal en inglés.' },
    { title: 'En el mercado', text: 'Deje que su hija pregunte el precio.' },
  ],
  zh: [{ title: '吃饭时问一问', text: '请孩子用西班牙语要盐。' }],
};

test.each(languages)(
  '[P6] what was written for an objective is said to a family, and that a child may teach: %s',
  (language) => {
    speakAs(() => speakers[language]);
    const said = homeTips({ home: written[language], practice: practised('listen', 'read') });
    const own = written[language].map((tip) => ({ icon: 'home', ...tip }));
    expect(said.slice(0, own.length)).toEqual(own);
    // And beside it that a child may teach; nothing general, in any language.
    const teach = catalogs[language]['family.tip-teach'];
    expect(said.slice(own.length).map(({ icon, title }) => [icon, title])).toEqual([
      ['teach', teach],
    ]);
  },
);

test.each(languages.flatMap((language) => kinds.map((kind) => [language, kind] as const)))(
  '[P6] where nothing was written for a family that reads %s, what helps to %s is said in its language',
  (language, kind) => {
    speakAs(() => speakers[language]);
    const said = homeTips({ practice: practised(kind, kind) });
    expect(said).toEqual([
      {
        icon: kind,
        title: catalogs[language][`family.tip-${kind}`],
        text: catalogs[language][`family.tip-${kind}-how`],
      },
      {
        icon: 'teach',
        title: catalogs[language]['family.tip-teach'],
        text: catalogs[language]['family.tip-teach-how'],
      },
    ]);
  },
);

test('[P6] a family reads three things at most, and one where nothing is practised', () => {
  speakAs(() => speakers.en);
  const icons = (of: Parameters<typeof homeTips>[0]) => homeTips(of).map(({ icon }) => icon);
  expect(icons({ practice: practised(...kinds) })).toEqual(['listen', 'read', 'teach']);
  expect(icons({ practice: [] })).toEqual(['teach']);
  const three = [1, 2, 3].map((n) => ({ title: `${n}`, text: 'Do it.' }));
  expect(icons({ home: three, practice: practised('do') })).toEqual(['home', 'home', 'home']);
});
