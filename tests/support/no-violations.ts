import axe from 'axe-core';
import { expect, type Page } from '@playwright/test';

/** What can differ between two themes; everything else is the same page. */
const ofColours = ['color-contrast', 'link-in-text-block'];

/** A dialog that takes all: nothing behind it can be reached, and axe would look at all of it again. */
const modal = ':is([role=dialog], [role=alertdialog])[aria-modal=true], dialog:modal';

/**
 * In the page: does that while the small board, where its rows are not seen, stands aside; axe would go through each of its cells
 * for every rule, to find that it is hidden.
 */
const aside = `async (look) => {
  const unseen = [...document.querySelectorAll('table:has(> tbody.class-list)')]
    .filter((one) => !one.tBodies[0].checkVisibility())
    .map((one) => ({ one, place: document.createComment('') }));
  for (const { one, place } of unseen) one.replaceWith(place);
  try {
    return await look();
  } finally {
    for (const { one, place } of unseen) place.replaceWith(one);
  }
}`;

/** What axe found, by rule, with the elements as they stand in the page. */
interface Violation {
  id: string;
  nodes: { html: string }[];
}

/**
 * What axe finds wrong on that page now: `rules` of it, all of its own choice where none are named, `but` left out where it is
 * there. While one modal dialog is in sight that dialog is all of the page; what is behind it is for a look without the dialog.
 * A page is given axe once: half a megabyte that would otherwise come again at every look.
 */
export async function violationsOf(
  page: Page,
  { rules, but }: { rules?: readonly string[]; but?: string } = {},
): Promise<Violation[]> {
  if (!(await page.evaluate<boolean>('"axe" in window'))) await page.evaluate(axe.source);
  // Only what is wrong is read: to gather the rest takes twice as long.
  const options = { resultTypes: ['violations'], ...(rules ? { runOnly: rules } : {}) };
  const without = but === undefined ? [] : [[but]];
  const dialogs = page.locator(modal).filter({ visible: true });
  const within = (await dialogs.count()) === 1 ? modal : 'html';
  return await page.evaluate<Violation[]>(
    `(${aside})(() => axe.run({ include: [...document.querySelectorAll(${JSON.stringify(within)})].filter((one) => one.checkVisibility()), exclude: ${JSON.stringify(without)}.filter(([one]) => document.querySelector(one)) }, ${JSON.stringify(options)})
      .then(({ violations }) => violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => ({ html })) }))))`,
  );
}

/** Everybody can use what is on that page now, in both themes: axe finds nothing in what `violationsOf` looks at. */
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
