import { expect, test } from 'vitest';
import { atHome, outlined, unasked } from '@threshold/server/reads/read-tracks.ts';
import type { TrackPage } from '@threshold/shared/contract/pages.ts';

const unseen = 'nothing for a wall';

const sample = { lines: [{ who: 'A', text: unseen }], why: unseen, meets: [0] };
const track: TrackPage = {
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

test('[P6] [P2] what helps at home reaches the family in every language it was written in, and no student', () => {
  const [one] = track.levels[0]!.objectives;
  const tip = (title: string) => [{ title, text: 'So.' }];
  const home = { en: tip('At the table'), es: tip('En la mesa'), zh: tip('餐桌上') };
  const [level] = track.levels;
  const written = { ...track, levels: [{ ...level!, objectives: [{ ...one!, home }] }] };
  const read = { ...one!, asks: [] };
  expect(atHome(written).levels[0]!.objectives).toEqual([{ ...read, ways: [], home }]);
  expect(unasked(written).levels[0]!.objectives).toEqual([read]);
});
