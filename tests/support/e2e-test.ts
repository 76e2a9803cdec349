import { test as base } from '@playwright/test';

/**
 * A test that leaves nothing open: a page of an earlier one would go on asking for a server that is gone, beside every later
 * test of its worker.
 */
export const test = base.extend<{ closed: null }>({
  closed: [
    async ({ browser }, use) => {
      const before = new Set(browser.contexts());
      await use(null);
      const left = browser.contexts().filter((context) => !before.has(context));
      await Promise.all(left.map((context) => context.close()));
    },
    { auto: true },
  ],
});
