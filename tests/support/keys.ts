import { expect, type Locator, type Page } from '@playwright/test';

/** Somebody at the keyboard of a page. */
export class Keys {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Open the menu of what has the focus. A menu takes the focus a moment after it opens: keys sent before that are lost. */
  async openMenu(): Promise<void> {
    await this.press('Enter');
    await expect(this.page.getByRole('menuitem').first()).toBeFocused();
  }

  /** Whether that has the focus now. */
  has(one: Locator): Promise<boolean> {
    return one.evaluate((element) => element === element.ownerDocument.activeElement);
  }

  /** Tab, until that has the focus. */
  async tabTo(to: Locator, most = 40): Promise<void> {
    for (let times = 0; !(await this.has(to)); times += 1) {
      expect(times, `${to} is ${most} tabs away`).toBeLessThan(most);
      await this.page.keyboard.press('Tab');
    }
  }
}
