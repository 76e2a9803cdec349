import axe from 'axe-core';
import { expect, type Page } from '@playwright/test';

/** What can differ between two themes; everything else is the same page. */
const ofColours = ['color-contrast', 'link-in-text-block'];

/** What axe found, by rule, with the elements as they stand in the page. */
interface Violation {
  id: string;
  nodes: { html: string }[];
}

/**
 * What axe finds wrong on that page now: `rules` of it, all of its own choice where none are named, `but` left out where it is
 * there. A page is given axe once: half a megabyte that would otherwise come again at every look.
 */
export async function violationsOf(
  page: Page,
  { rules, but }: { rules?: readonly string[]; but?: string } = {},
): Promise<Violation[]> {
  if (!(await page.evaluate<boolean>('"axe" in window'))) await page.evaluate(axe.source);
  // Only what is wrong is read: to gather the rest takes twice as long.
  const options = { resultTypes: ['violations'], ...(rules ? { runOnly: rules } : {}) };
  const without = but !== undefined && (await page.locator(but).count()) > 0 ? [[but]] : [];
  return await page.evaluate<Violation[]>(
    `axe.run({ include: [['html']], exclude: ${JSON.stringify(without)} }, ${JSON.stringify(options)})
      .then(({ violations }) => violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => ({ html })) })))`,
  );
}

/** Everybody can use what is on that page now, in both themes: axe finds nothing. `but` is left out where it is there. */
export async function expectNoViolations(page: Page, but?: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const violations = await violationsOf(page, {
      ...(colorScheme === 'dark' ? { rules: ofColours } : {}),
      ...(but === undefined ? {} : { but }),
    });
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html)}`);
    expect(found, `${colorScheme} ${page.url()}`).toEqual([]);
  }
}
