import type { Page } from '@playwright/test';

/**
 * Holds back the scripts of a page's next loads, as a slow network does: what is seen and done until they are released is done
 * on the page as the server sent it. Open with `waitUntil: 'commit'`: such a page is not done loading.
 */
export async function holdScripts(page: Page): Promise<{ release(): void }> {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  await page.route('**/_app/immutable/**/*.js', async (route) => {
    await promise;
    // A page that was left meanwhile asks for nothing any more.
    await route.continue().catch(() => undefined);
  });
  return { release: () => resolve(undefined) };
}
