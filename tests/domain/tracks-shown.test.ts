import { expect, test } from 'vitest';
import type { StoredTrack } from '@threshold/server/reads/read-tracks.ts';
import { atHome, inClass, outlined, unasked } from '@threshold/server/reads/shown-tracks.ts';
import { languages } from '@threshold/shared/contract/languages.ts';

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
  expect(unasked(track).levels[0]!.objectives).toEqual([{ ...one!, asks: [] }]);
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
    const page = shown(told());
    expect(JSON.stringify(page)).not.toMatch(/families|mesa|Saludar|Principiante|Español/);
    expect(page).toMatchObject({ title: 'Spanish', levels: [{ title: 'Novice' }] });
  }
});
