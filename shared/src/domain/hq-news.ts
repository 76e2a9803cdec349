import type { HqState } from '../contract/hq.ts';

/** What an HQ screen shows. `whole` is the store's time of the last whole picture in it; `figures.now` that of the newest part. */
export interface HqShown {
  figures: HqState;
  whole: number;
}

/** News that is further behind than this was not late: the store's clock was set back. Unit: milliseconds. */
const LATE_MS = 60_000;

/**
 * What is shown after some news: figures that move fast, or everything. Of news older than what is shown only the part is
 * taken that is newer than the same part on screen, so that two processes may tell in any order and the counter never goes
 * back by it. The same object where nothing of it is news; null until a whole picture came. Rule H1.
 */
export function withHqNews(shown: HqShown | null, news: Partial<HqState>): HqShown | null {
  const whole = isWhole(news);
  // Ticks may come before the first whole picture; they are in it when it comes.
  if (!shown) return whole ? { figures: news, whole: news.now } : null;
  const { figures } = shown;
  const at = news.now ?? figures.now;
  if (at >= figures.now || at < figures.now - LATE_MS)
    return { figures: { ...figures, ...news }, whole: whole ? at : shown.whole };
  if (!whole || at <= shown.whole) return shown;
  const { now, totals, ticker } = figures;
  return { figures: { ...news, now, totals, ticker }, whole: at };
}

function isWhole(news: Partial<HqState>): news is HqState {
  return news.schools !== undefined && news.now !== undefined;
}
