import type { BrowserContext } from '@playwright/test';

/** Gives a browser what a Cookie header holds, for that site. */
export async function bringCookies(
  context: BrowserContext,
  header: string,
  url: string,
): Promise<void> {
  const cookies = header.split('; ').map((one) => {
    const at = one.indexOf('=');
    return { name: one.slice(0, at), value: one.slice(at + 1), url };
  });
  await context.addCookies(cookies);
}
