import { beforeAll, expect, test } from 'vitest';
import type { TrackPage } from '@threshold/shared/contract/pages.ts';
import { byTrack } from '../../web/src/lib/components/by-track.ts';
import { TracksIndex } from '../../web/src/lib/live/tracks-index.ts';
import { speakers } from '../../web/src/lib/words/catalogs.server.ts';
import { speakAs } from '../../web/src/lib/words/say.ts';

beforeAll(() => speakAs(() => speakers.en));

/** Objective → code. */
const track = (id: number, title: string, codes: Record<number, string>): TrackPage => ({
  ...{ id, title, subject: title, language: 'es', wording: 'en' },
  levels: [
    {
      ...{ title: 'First', short: '1' },
      objectives: Object.entries(codes).map(([objective, code]) => ({
        ...{ id: Number(objective), code, title: `What ${code} asks`, version: 1, published: 1 },
        ...{ statement: '', threshold: '', criteria: [], asks: [], exemplars: [], practice: [] },
        ...{ ways: [], needs: [] },
      })),
    },
  ],
});
const spanish = track(1, 'Spanish', { 101: '1.1', 102: '1.2', 103: '7.1' });
const math = track(2, 'Math', { 201: '1.1', 202: '1.2' });

test('in a sentence a code names its track where another track of the class has it, and nowhere else', () => {
  const two = new TracksIndex([spanish, math]);
  expect([101, 201, 103].map((id) => two.codeOf(id))).toEqual([
    '1.1 (Spanish)',
    '1.1 (Math)',
    '7.1',
  ]);
  expect(new TracksIndex([math]).codeOf(201)).toBe('1.1');
  expect(two.codeOf(999)).toBe('');
});

test('a choice among objectives is cut into the tracks of the class; of a single one nothing is named', () => {
  const named = (index: TracksIndex) =>
    byTrack(index.order.map(({ id }) => index.choice(id))).map(({ track: its, own }) => [
      its?.title,
      own.map(({ code }) => code),
    ]);
  expect(named(new TracksIndex([spanish, math]))).toEqual([
    ['Spanish', ['1.1', '1.2', '7.1']],
    ['Math', ['1.1', '1.2']],
  ]);
  expect(named(new TracksIndex([math]))).toEqual([[undefined, ['1.1', '1.2']]]);
});

test('an objective that two tracks show is named by the first of them, and its code is no other’s', () => {
  const both = new TracksIndex([spanish, track(3, 'Spanish, short', { 101: '1.1' })]);
  expect(both.trackOf(101)?.title).toBe('Spanish');
});

test('[P6] a page is in one language where samples are in it too, or in the one that is learned', () => {
  const told = (page: TrackPage, said: { wording?: string; sampleLanguage?: string }) => ({
    ...page,
    levels: page.levels.map((level) => ({
      ...level,
      objectives: level.objectives.map((one) => ({ ...one, ...said })),
    })),
  });
  const sums = { ...math, language: 'en' };
  const saidIn = (page: TrackPage) => [...new Set(new TracksIndex([page]).saidIn)];
  expect(saidIn(told(sums, { wording: 'zh', sampleLanguage: 'zh' }))).toEqual(['zh']);
  expect(saidIn(told(sums, { wording: 'zh' }))).toEqual(['zh', 'en']);
  expect(saidIn(sums)).toEqual(['en']);
  expect(saidIn(told(spanish, { wording: 'zh' }))).toEqual(['zh']);
  expect(saidIn(spanish)).toEqual(['en']);
});
