import { expect, test } from '@playwright/test';
import { expectNoViolations } from '../support/no-violations.ts';

const faint = '<p class="faint">Faint words</p>';
const nameless = '<button></button>';
const dialogs = {
  'one that says it is modal': (inner: string) =>
    `<div role="dialog" aria-modal="true" aria-label="Sure?">${inner}<button>Yes</button></div>`,
  'a native one': (inner: string) =>
    `<dialog aria-label="Sure?">${inner}<button>Yes</button></dialog>`,
};

for (const [name, dialog] of Object.entries(dialogs)) {
  test(`while a dialog is open axe looks in it, in both themes, and at the page before and after: ${name}`, async ({
    page,
  }) => {
    const show = async (behind: string, inside?: string) => {
      const open = inside === undefined ? '' : dialog(inside);
      await page.setContent(`<!doctype html><html lang="en"><title>A page</title>
        <style>@media (prefers-color-scheme: dark) { .faint { color: #fff; background: #eee } }</style>
        <main><h1>A page</h1>${behind}</main>${open}</html>`);
      await page.evaluate(`document.querySelector('dialog')?.showModal()`);
    };
    await show('', '');
    await expectNoViolations(page);

    await show('', nameless);
    await expect(expectNoViolations(page)).rejects.toThrow(/light[^]*button-name: <button>/);
    await show('', faint);
    await expect(expectNoViolations(page)).rejects.toThrow(/dark[^]*color-contrast: <p class=/);

    // What is behind cannot be reached now; it is found while the dialog is closed.
    await show(nameless + faint, '');
    await expectNoViolations(page);
    await show(nameless);
    await expect(expectNoViolations(page)).rejects.toThrow(/light[^]*button-name: <button>/);
    await show(faint);
    await expect(expectNoViolations(page)).rejects.toThrow(/dark[^]*color-contrast: <p class=/);
  });
}
