import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** What can differ between two themes; everything else is the same page. */
const ofColours = ['color-contrast', 'link-in-text-block'];

/** Everybody can use what is on that page now, in both themes: axe finds nothing. `but` is left out where it is there. */
export async function expectNoViolations(page: Page, but?: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    // No page of ours has frames, and only what is wrong is read: to gather the rest takes twice as long.
    const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
    if (but && (await page.locator(but).count()) > 0) axe.exclude(but);
    if (colorScheme === 'dark') axe.withRules(ofColours);
    const { violations } = await axe.analyze();
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html)}`);
    expect(found, `${colorScheme} ${page.url()}`).toEqual([]);
  }
}
