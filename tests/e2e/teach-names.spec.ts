import { expect, type Page } from '@playwright/test';
import { heading, rows, test, withBoard } from '../support/e2e-class.ts';

test.describe.configure({ timeout: 120_000 });

interface Node {
  ignored: boolean;
  role?: { value: string };
  name?: { value: string };
}

/** Every name that Chromium hands to a screen reader, as "role name". */
async function names(page: Page): Promise<string[]> {
  const cdp = await page.context().newCDPSession(page);
  const { nodes } = (await cdp.send('Accessibility.getFullAXTree')) as { nodes: Node[] };
  const texts = ['StaticText', 'InlineTextBox'];
  return nodes
    .filter(({ ignored, role }) => !ignored && role && !texts.includes(role.value))
    .map(({ role, name }) => `${role!.value} ${name?.value ?? ''}`);
}

test('the teach screen as it is read: no two words run together, the sheet of keys piece by piece, every cell of the small board, who is where', async ({
  screens,
}) => {
  const { page } = await screens.teacher('ms-ortiz', withBoard);
  await expect(heading(page, 'Mateo Fernández')).toBeVisible();
  await test.step('no name runs two words together', () => noneTogether(page));
  await test.step('the sheet of keys', () => keysInPieces(page));
  // Who is marked by a colleague and not here now is said to be both.
  await expect(rows(page, 'Elif Yıldız')).toContainText('Mr. Lindholm next · not here now');
  await test.step('every cell says its objective and its state; the strip of a tablet says who waits', () =>
    cellsInWords(page));
});

async function noneTogether(page: Page): Promise<void> {
  // The code of an objective, and a clock, end where they end.
  const together = /\d[.:]\d+(?![\d.:])[^\s,，、·.）)”]/u;
  for (const key of ['', 'e', 'o', '?'])
    await test.step(`after ${key || 'nothing'}`, async () => {
      if (key) await page.keyboard.press(key);
      const found = await names(page);
      expect(found.filter((name) => together.test(name))).toEqual([]);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toBeHidden();
    });
  await expect(
    rows(page, 'Mateo Fernández').getByRole('button', {
      name: /\d 4\.2 with you now With a teacher$/,
    }),
  ).toBeVisible();
}

async function keysInPieces(page: Page): Promise<void> {
  await page.keyboard.press('?');
  const sheet = page.getByRole('dialog', { name: 'Keys' });
  await expect(sheet.getByRole('heading', { level: 2 })).toBeFocused();
  await expect(sheet.getByRole('heading', { level: 3 })).toHaveText([
    'The line',
    'The student in front of you',
    'The screen',
  ]);
  await expect(sheet).toMatchAriaSnapshot(`
    - heading "The line" [level=3]
    - term: ↑
    - definition: One up in the line
    - term: ↓
    - definition: One down in the line
    - term: Space
    - definition: Take the next student
  `);
  // The focus goes round within it, and comes back to the screen.
  await page.keyboard.press('Tab');
  await expect(sheet.getByRole('button', { name: 'Turn single keys off' })).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(sheet.getByRole('button', { name: 'Back to the line' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(sheet.getByRole('button', { name: 'Turn single keys off' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
}

async function cellsInWords(page: Page): Promise<void> {
  const table = page.getByRole('table', { name: '28 students by 24 objectives' });
  const xinyi = table.getByRole('row').filter({ hasText: 'Xinyi L' });
  await expect(xinyi.getByRole('cell', { name: '5.1, Ready, waiting', exact: true })).toHaveCount(
    1,
  );
  await expect(xinyi.getByRole('cell', { name: '1.1, Mastered', exact: true })).toHaveCount(1);
  await expect(table.getByRole('cell', { name: /^\d\.\d, ./ })).toHaveCount(28 * 24);
  // In the order of the names as they are shown: Minh Anh Đ. stands at M, and not at the family name.
  const labels = await table.locator('tbody bdi').allTextContents();
  expect(labels).toEqual(labels.toSorted(new Intl.Collator('en').compare));
  expect(labels[labels.indexOf('Minh Anh Đ') - 1]).toBe('Maya L');
  await page.setViewportSize({ width: 1024, height: 768 });
  await expect(
    page.getByRole('button', { name: /^MF, Mateo F, 12 of 24 crossed, With a teacher/ }),
  ).toBeVisible();
}
