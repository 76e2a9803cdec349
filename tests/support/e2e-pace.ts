import type { Locator } from '@playwright/test';
import { pressedAt } from './e2e-screens.ts';

/** Screen → what it shows then and did not before; `gone …` where something has to leave. */
type Looks = Readonly<Record<string, Locator>>;

/** One change on one screen, and how long it took from the press. */
export type Change = Readonly<{ what: string; screen: string; ms: number }>;

const PATIENCE_MS = 20_000;

/** How long changes take from a press to each screen, as a person in the room would time them. */
export class Pace {
  readonly #times: Change[] = [];

  /** Presses, and waits until every screen shows it. The clock begins when the press reaches its page. */
  async change(what: string, press: Locator, looks: Looks): Promise<void> {
    const seen = Object.entries(looks).map(async ([screen, look]) => {
      const state = screen.startsWith('gone') ? 'hidden' : 'visible';
      await look.waitFor({ state, timeout: PATIENCE_MS });
      return { what, screen, at: Date.now() };
    });
    const [shown] = await Promise.all([Promise.all(seen), press.click()]);
    const pressed = await pressedAt(press.page());
    for (const { at, ...one } of shown) this.#times.push({ ...one, ms: at - pressed });
  }

  /** The changes that some screen showed later than `limit` ms, quickest first. Says the median and the slowest of all. */
  later(limit: number): Change[] {
    const sorted = this.#times.toSorted((a, b) => a.ms - b.ms);
    const slowest = sorted.at(-1)!;
    console.log(
      `${sorted.length} changes seen, median ${sorted[sorted.length >> 1]!.ms} ms, ` +
        `slowest ${slowest.ms} ms (${slowest.what}, ${slowest.screen})`,
    );
    return sorted.filter(({ ms }) => ms > limit);
  }
}
