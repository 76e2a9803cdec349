import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** What can differ between two themes; everything else is the same page. */
const ofColours = ['color-contrast', 'link-in-text-block'];
/** Of a list of the whole class three rows say what all do; `pages.spec` looks at every one. */
const alike = '.class-list > tr:nth-child(n + 4)';

/** Everybody can use what is on that page now, in both themes: axe finds nothing. */
export async function expectNoViolations(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const axe = new AxeBuilder({ page });
    if (await page.locator(alike).count()) axe.exclude(alike);
    if (colorScheme === 'dark') axe.withRules(ofColours);
    const { violations } = await axe.analyze();
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html)}`);
    expect(found, `${colorScheme} ${page.url()}`).toEqual([]);
  }
}
