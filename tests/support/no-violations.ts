import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const themes = ['light', 'dark'] as const;

/** Everybody can use what is on that page now, in both themes: axe finds nothing. */
export async function expectNoViolations(page: Page): Promise<void> {
  for (const colorScheme of themes) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await transitionsDone(page);
    const { violations } = await new AxeBuilder({ page }).analyze();
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html)}`);
    expect(found, `${colorScheme} ${page.url()}`).toEqual([]);
  }
}

/**
 * Every colour on that page is what it is to be. One that changes in a transition, be it of no length, is for a frame still
 * what it was, and axe would measure that.
 */
export async function transitionsDone(page: Page): Promise<void> {
  await page.evaluate(`Promise.allSettled(document.getAnimations()
    .filter((one) => one instanceof CSSTransition).map((one) => one.finished))`);
}
