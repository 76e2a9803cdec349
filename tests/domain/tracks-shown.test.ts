import { expect, test } from 'vitest';
import type { StoredTrack } from '@threshold/server/reads/stored-track.ts';
import { withShippedWords } from '@threshold/server/reads/shipped-words.ts';
import { atHome, inClass, outlined, unasked } from '@threshold/server/reads/shown-tracks.ts';
import { mathTrack } from '@threshold/server/tracks/math/math-track.ts';
import { spanishTrack } from '@threshold/server/tracks/spanish/spanish-track.ts';
import type { TrackContent } from '@threshold/server/tracks/track-content.ts';
import { languages } from '@threshold/shared/contract/languages.ts';
import type { TrackPage } from '@threshold/shared/contract/pages.ts';

const unseen = 'nothing for a wall';

const sample = { lines: [{ who: 'A', text: unseen }], why: unseen, meets: [0] };
const track: StoredTrack = {
  ...{ id: 1, title: 'Spanish', subject: 'Languages', language: 'es', wording: 'en' },
  levels: [
    {
      ...{ title: 'Novice', short: 'N' },
      objectives: [
        {
          ...{ id: 4_097, code: '1.1', title: 'Greet', version: 3, published: 1 },
          ...{ statement: unseen, threshold: unseen, criteria: [unseen], asks: [unseen] },
          exemplars: [
            { ...sample, side: 'short' },
            { ...sample, side: 'over' },
          ],
          practice: [{ kind: 'read', title: unseen, note: unseen }],
          ways: [{ kind: 'talk', what: unseen, minutes: 2 }],
          needs: [4_098],
        },
      ],
    },
  ],
};

test('[P1] a wall gets how its levels and objectives are called, and nothing of what they ask', () => {
  const told = outlined(track);
  expect(JSON.stringify(told)).not.toContain(unseen);
  expect(told).toMatchObject({ id: 1, title: 'Spanish', language: 'es', wording: 'en' });
  const [level] = told.levels;
  expect(level).toMatchObject({ title: 'Novice', short: 'N' });
  expect(level!.objectives).toEqual([
    expect.objectContaining({ id: 4_097, code: '1.1', title: 'Greet', needs: [] }),
  ]);
});

test('[P2] a student reads all of an objective but the questions that their teacher will ask', () => {
  const [one] = track.levels[0]!.objectives;
  expect(unasked(track, 'es').levels[0]!.objectives).toEqual([{ ...one!, asks: [] }]);
});

const tips = (title: string) => [{ title, text: `${title}.` }];
const words = (title: string) => ({
  ...{ title, threshold: `${title}: how far`, short: `${title}: not yet`, over: `${title}: over` },
  media: { short: { label: `${title}: a voice` }, over: { label: `${title}: a plan`, alt: title } },
});

/** The track with something written for families in every language, and a sample to hear and one to see. */
function told(): StoredTrack {
  const [level] = track.levels;
  const [one] = level!.objectives;
  const [short, over] = one!.exemplars;
  const exemplars = [
    { ...short!, media: { kind: 'audio' as const, href: '/a.mp3', label: unseen, seconds: 9 } },
    { ...over!, media: { kind: 'image' as const, href: '/a.svg', label: unseen, alt: unseen } },
  ];
  return {
    ...track,
    families: { es: 'Español', zh: '西班牙语' },
    levels: [
      {
        ...level!,
        families: { es: 'Principiante', zh: '初级' },
        objectives: [
          {
            ...{ ...one!, exemplars },
            home: { en: tips('At the table'), es: tips('En la mesa'), zh: tips('餐桌上') },
            families: { es: words('Saludar'), zh: words('问好') },
          },
        ],
      },
    ],
  };
}

test('[P6] a family reads a track in its own language, with its own tips, and nothing of any other', () => {
  const page = atHome(told(), 'es');
  const [level] = page.levels;
  const [one] = level!.objectives;
  expect(page.title).toBe('Español');
  expect(level).toMatchObject({ title: 'Principiante', wording: 'es' });
  expect(one).toMatchObject({ title: 'Saludar', threshold: 'Saludar: how far', wording: 'es' });
  expect(one!.exemplars).toMatchObject([
    { side: 'short', why: 'Saludar: not yet', media: { label: 'Saludar: a voice', seconds: 9 } },
    { side: 'over', why: 'Saludar: over', media: { label: 'Saludar: a plan', alt: 'Saludar' } },
  ]);
  expect(one!.home).toEqual(tips('En la mesa'));
  // What is left of the class's own words are its samples; of other languages there is nothing.
  const samples = one!.exemplars.map(({ lines }) => lines);
  expect(JSON.stringify(page).replaceAll(JSON.stringify(samples[0]), '')).not.toContain(unseen);
  expect(JSON.stringify(page)).not.toMatch(/At the table|Novice|Greet|[\u4e00-\u9fff]/);
});

test('[P6] where nothing was written in a family’s language the class’s words stand, and are not said to be its', () => {
  for (const page of [atHome(track, 'zh'), atHome(told(), 'en')]) {
    const [level] = page.levels;
    expect(page).toMatchObject({ title: 'Spanish', wording: 'en' });
    expect(level).not.toHaveProperty('wording');
    expect(level!.objectives[0]).not.toHaveProperty('wording');
    expect(level!.objectives[0]).toMatchObject({ title: 'Greet', threshold: unseen });
  }
  const [one] = atHome(track, 'zh').levels[0]!.objectives;
  expect(one).not.toHaveProperty('home');
  // How it is practised says what helps in general.
  expect(one!.practice).toEqual([{ kind: 'read', title: '', note: '' }]);
});

test('[P6] a family reads nothing of how and when a press is made', () => {
  for (const language of languages) {
    const [one] = atHome(told(), language).levels[0]!.objectives;
    expect(one).toMatchObject({ asks: [], ways: [], criteria: [], statement: '' });
  }
});

test('[P6] [P2] what is written for families reaches no student, no wall and no teacher’s line', () => {
  for (const shown of [unasked, outlined, inClass]) {
    const page = shown(told(), 'en');
    expect(JSON.stringify(page)).not.toMatch(/families|mesa|Saludar|Principiante|Español/);
    expect(page).toMatchObject({ title: 'Spanish', levels: [{ title: 'Novice' }] });
  }
});

test('[P2] a student reads an objective in their language where it was written in it, and as the class does beside it', () => {
  const page = unasked(told(), 'zh');
  const [level] = page.levels;
  const [one] = level!.objectives;
  expect(page).toMatchObject({ title: '西班牙语', titleWording: 'zh', wording: 'en' });
  expect(level).toMatchObject({ title: '初级', wording: 'zh' });
  expect(one).toMatchObject({
    ...{ title: '问好', threshold: '问好: how far', wording: 'zh', asks: [] },
    inClass: { lang: 'en', title: 'Greet', threshold: unseen },
    // Nobody has written these in it: they stand as the class reads them.
    ...{ criteria: [unseen], ways: [{ what: unseen }], practice: [{ note: unseen }] },
  });
  expect(one!.exemplars.map(({ why }) => why)).toEqual(['问好: not yet', '问好: over']);
  // What is for families alone stays theirs.
  expect(one).not.toHaveProperty('home');
  expect(JSON.stringify(page)).not.toMatch(/餐桌|mesa|Saludar/);
});

const shippedKey = 'spanish-interpersonal-oral';

/** A school's copy of a shipped track as it was made before anything was written in other languages. */
function oldCopy(of: TrackContent = spanishTrack): StoredTrack {
  const { title, subject, language, levels } = of;
  return {
    ...{ id: 1, title, subject, language, wording: 'en' },
    levels: levels.map((level) => ({
      ...{ title: level.title, short: level.short },
      objectives: level.objectives.map(({ families: _, home: __, requires: ___, ...one }, i) => ({
        ...{ ...structuredClone(one), id: 4_097 + i, needs: [], version: 1, published: 1 },
      })),
    })),
  };
}

test('[C13] a school’s old copy of a shipped track has the words that were written for it since', () => {
  const page = unasked(withShippedWords(oldCopy(), shippedKey), 'es');
  expect(page.titleWording).toBe('es');
  for (const level of page.levels) {
    expect(level.wording).toBe('es');
    for (const one of level.objectives) expect(one.wording, one.code).toBe('es');
  }
  const [first] = atHome(withShippedWords(oldCopy(), shippedKey), 'zh').levels[0]!.objectives;
  expect(first!.home).toEqual(spanishTrack.levels[0]!.objectives[0]!.home.zh);
});

test('[C13] where a school wrote its own words, or has its own track, no words of the program stand for them', () => {
  const own = oldCopy();
  const [one, two, three] = own.levels[0]!.objectives;
  one!.threshold = 'What this school asks.';
  two!.exemplars[0]!.why = 'What this school says of it.';
  three!.families = { es: words('De la escuela') };
  own.levels[1]!.title = 'Our second level';
  own.title = 'Our Spanish';
  const page = unasked(withShippedWords(own, shippedKey), 'es');
  expect(page).not.toHaveProperty('titleWording');
  expect(page.levels[1]).not.toHaveProperty('wording');
  const [first, second, third] = page.levels[0]!.objectives;
  for (const kept of [first!, second!]) expect(kept).not.toHaveProperty('wording');
  expect(first!.threshold).toBe('What this school asks.');
  expect(third!.title).toBe('De la escuela');
  for (const shipped of [undefined, 'another', 'toString'])
    expect(withShippedWords(own, shipped)).toBe(own);
});

const inMath = (own: StoredTrack) => withShippedWords(own, 'math-grade-3');

test('[P2] [C13] what the program says to students reaches them whole, in their language alone', () => {
  for (const language of ['es', 'zh'] as const) {
    const page = unasked(inMath(oldCopy(mathTrack)), language);
    for (const one of page.levels.flatMap(({ objectives }) => objectives)) {
      const { samples, threshold, criteria, ways } = mathTrack.students[language][one.code]!;
      expect(one).toMatchObject({ taskWording: language, sampleLanguage: language });
      expect(one).toMatchObject({ threshold, criteria, ways, asks: [] });
      for (const { side, lines, why } of one.exemplars) {
        expect(lines.map(({ text }) => text)).toEqual(samples![side]);
        expect(why).not.toMatch(/\b(the|is|and)\b/);
      }
      const { inClass, ...told } = one;
      expect(inClass?.lang).toBe('en');
      const { statement: _, ...read } = told;
      expect(JSON.stringify(read)).not.toMatch(/\b(the|is|and|you)\b/);
      expect(JSON.stringify(read)).not.toMatch(language === 'es' ? /[\u4e00-\u9fff]/ : /[áéíóú¿]/);
      expect(one).not.toHaveProperty('students');
    }
  }
});

test('[P6] [C13] a family reads samples in its language alone, but where a language is learned', () => {
  const read = (page: TrackPage) => page.levels.flatMap(({ objectives }) => objectives);
  const math = inMath(oldCopy(mathTrack));
  for (const language of ['es', 'zh'] as const) {
    for (const one of read(atHome(math, language))) {
      const { samples } = mathTrack.students[language][one.code]!;
      expect(one).toMatchObject({ wording: language, sampleLanguage: language });
      for (const { side, lines } of one.exemplars) {
        expect(lines.map(({ text }) => text)).toEqual(samples![side]);
        for (const { who } of lines)
          expect(who).toMatch(language === 'es' ? /^[DE]?$/ : /^[师生]?$/);
      }
      expect(JSON.stringify(one)).not.toMatch(/\b(the|is|and|you)\b/);
      expect(JSON.stringify(one)).not.toMatch(language === 'es' ? /[\u4e00-\u9fff]/ : /[áéíóú¿]/);
    }
  }
  const spanish = withShippedWords(oldCopy(), shippedKey);
  for (const one of [...read(atHome(math, 'en')), ...read(atHome(spanish, 'zh'))])
    expect(one).not.toHaveProperty('sampleLanguage');
});

test('[P1] [P6] what is said to students reaches nobody else', () => {
  const told = inMath(oldCopy(mathTrack));
  for (const shown of [inClass, outlined, atHome]) {
    const page = JSON.stringify(shown(told, 'es'));
    expect(page).not.toMatch(/"students"|tienda de bloques|积木商店|Los bloques forman el número/);
    if (shown !== atHome) expect(page).not.toContain('Arma el 407');
  }
  expect(JSON.stringify(unasked(told, 'en'))).not.toMatch(/tienda de bloques|积木商店/);
});

test('[C13] where a school changed one word of an objective, or of what families read of it, its students read nothing of the program’s', () => {
  const own = oldCopy(mathTrack);
  const [one, two] = own.levels[0]!.objectives;
  one!.criteria[1] = 'What this school looks for';
  two!.families = {
    es: words('De la escuela'),
    zh: mathTrack.levels[0]!.objectives[1]!.families.zh,
  };
  const [level] = unasked(inMath(own), 'es').levels;
  for (const kept of level!.objectives) {
    expect(kept).not.toHaveProperty('taskWording');
    expect(kept).not.toHaveProperty('sampleLanguage');
  }
  expect(level!.objectives[0]!.criteria).toContain('What this school looks for');
  expect(level!.objectives[1]!.threshold).toBe('De la escuela: how far');
  // In the language that the school left as it was, nothing is lost.
  expect(unasked(inMath(own), 'zh').levels[0]!.objectives[1]).toMatchObject({ taskWording: 'zh' });
});
