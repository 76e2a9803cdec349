import { expect, type Page } from '@playwright/test';

/** The threshold of 3.1, and a sample on either side of it, can be read. */
export async function expectReadable(page: Page): Promise<void> {
  await page.getByRole('button', { name: '3.1' }).first().click();
  await expect(page.getByText('Just short of it').first()).toBeVisible();
  await expect(page.getByText('Over the line', { exact: true }).first()).toBeVisible();
}
