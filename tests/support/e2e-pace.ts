import { expect, type Locator } from '@playwright/test';
import { pressedAt } from './e2e-screens.ts';

/** Screen → what it shows then and did not before; `gone …` where something has to leave. */
type Looks = Readonly<Record<string, Locator>>;

const PATIENCE_MS = 20_000;

/** How long changes take from a press to each screen, as a person in the room would time them. */
export class Pace {
  readonly #times: { what: string; screen: string; ms: number }[] = [];

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

  /** Changes were on every screen within `limit` ms. Says the median and the slowest. */
  check(limit: number): void {
    const sorted = this.#times.toSorted((a, b) => a.ms - b.ms);
    const slowest = sorted.at(-1)!;
    console.log(
      `${sorted.length} changes seen, median ${sorted[sorted.length >> 1]!.ms} ms, ` +
        `slowest ${slowest.ms} ms (${slowest.what}, ${slowest.screen})`,
    );
    const late = sorted.filter(({ ms }) => ms > limit);
    expect(late).toEqual([]);
  }
}
