import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { HqNow, HqState } from '@threshold/shared/contract/hq.ts';
import { type HqShown, withHqNews } from '@threshold/shared/domain/hq-news.ts';

const NOW = 1_790_000_000_000;

/** What a process read at that time, when the organization had so many scores. */
function tick(at: number, scores: number): Pick<HqState, 'now' | 'totals' | 'ticker'> {
  const counts = { mastered: scores, notYet: 0, assessments: scores };
  const totals = { ...counts, scores, late: 0, teachers: 1, schools: 1, countries: 1 };
  const seen = { school: 'Kea', place: 'Dunedin', objective: `Score ${scores}` };
  return { now: at, totals, ticker: [{ ...seen, outcome: 'mastered', at }] };
}
function picture(at: number, scores: number): HqState {
  const empty = { hours: [], days: [], years: [], schools: [] };
  const here: HqNow = { students: 0, open: 0, staffed: 0, waiting: [0, 0, 0, 0, 0] };
  return {
    ...{ ...empty, here, ...tick(at, scores), minutes: [[0, scores]] },
    subjects: [{ subject: 'Spanish', scores, today: 0 }],
  };
}
const after = (...news: Partial<HqState>[]) =>
  news.reduce<HqShown | null>((shown, one) => withHqNews(shown, one), null);

test('[H1] a tick that was read before what is shown changes nothing', () => {
  const shown = after(picture(NOW, 10), tick(NOW + 500, 12));
  expect(withHqNews(shown, tick(NOW + 400, 11))).toBe(shown);
  expect(withHqNews(shown, picture(NOW, 10))).toBe(shown);
  expect(shown?.figures.totals.scores).toBe(12);
});

test('[H1] of a whole picture older than the last tick, only what ticks do not tell is taken', () => {
  const shown = after(picture(NOW, 10), tick(NOW + 500, 12), picture(NOW + 400, 11));
  const { now, ticker, totals } = tick(NOW + 500, 12);
  expect(shown).toEqual({
    figures: { ...picture(NOW + 400, 11), now, ticker, totals },
    whole: NOW + 400,
  });
});

test('[H1] newer news replaces; of the same moment the later told counts', () => {
  expect(after(picture(NOW, 10), tick(NOW, 11))?.figures.totals.scores).toBe(11);
  expect(after(picture(NOW, 10), picture(NOW + 1, 9))?.figures.totals.scores).toBe(9);
});

test('[H2] nothing is shown before a whole picture came', () => {
  expect(after(tick(NOW, 1))).toBeNull();
  expect(after(tick(NOW, 1), picture(NOW, 1))?.figures).toEqual(picture(NOW, 1));
});

test('[H1] a store whose clock was set back is followed all the same', () => {
  const back = after(picture(NOW, 10), tick(NOW - 3_600_000, 11));
  expect(back?.figures.totals.scores).toBe(11);
  expect(withHqNews(back, tick(NOW - 3_599_000, 12))?.figures.totals.scores).toBe(12);
});

test('[H1] in whatever order two processes tell, the newest of everything is shown and no score is taken back', () => {
  const told = fc.array(fc.tuple(fc.nat(30_000), fc.boolean()), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(told, fc.infiniteStream(fc.nat()), (times, keys) => {
      // Scores only grow with the store's time.
      const news = times.map(([at, whole]) => (whole ? picture : tick)(NOW + at, at));
      const order = new Map(news.map((one) => [one, keys.next().value]));
      let shown = after(picture(NOW, 0));
      for (const one of news.toSorted((a, b) => order.get(a)! - order.get(b)!)) {
        const before = shown!.figures.totals.scores;
        shown = withHqNews(shown, one);
        expect(shown!.figures.totals.scores).toBeGreaterThanOrEqual(before);
      }
      const newest = Math.max(...times.map(([at]) => at));
      const newestWhole = Math.max(0, ...times.map(([at, whole]) => (whole ? at : 0)));
      const { figures } = shown!;
      expect(figures.totals).toEqual(tick(NOW + newest, newest).totals);
      expect(figures.now).toBe(NOW + newest);
      expect(figures.subjects[0]!.scores).toBe(newestWhole);
    }),
  );
});
