import { expect, type Page } from '@playwright/test';

/** Everything the browser keeps of the app, but for the files of the app itself, as one line each. */
export async function keptOnDevice(page: Page): Promise<string[]> {
  return await page.evaluate<string[]>(`(async () => {
    const found = [];
    for (const name of await caches.keys()) {
      for (const { url } of await (await caches.open(name)).keys()) {
        const path = new URL(url).pathname;
        const isFile = /^[/](_app[/]immutable[/]|icons[/]|exemplars[/]|favicon|manifest|away$)/.test(path);
        if (!name.startsWith('app:') || !isFile) found.push('cache ' + name + ' ' + path);
      }
    }
    for (const { name } of await indexedDB.databases()) {
      const db = await new Promise((opened, failed) => {
        const asked = indexedDB.open(name);
        asked.onsuccess = () => opened(asked.result);
        asked.onerror = () => failed(asked.error);
      });
      for (const store of db.objectStoreNames) {
        const rows = await new Promise((read, failed) => {
          const asked = db.transaction(store).objectStore(store).getAll();
          asked.onsuccess = () => read(asked.result);
          asked.onerror = () => failed(asked.error);
        });
        for (const row of rows) found.push('database ' + name + ' ' + store + ' ' + row.owner);
      }
      db.close();
    }
    for (const [name, store] of [['localStorage', localStorage], ['sessionStorage', sessionStorage]])
      for (const key of Object.keys(store)) found.push(name + ' ' + key + ' ' + store[key]);
    return found.sort();
  })()`);
}

/** Waits until that page can be read out of reach. */
export async function expectKept(page: Page, path: string): Promise<void> {
  const kept = new RegExp(`^cache kept:\\d+:\\d+ ${path}$`, 'm');
  await expect
    .poll(async () => (await keptOnDevice(page)).join('\n'), { timeout: 20_000 })
    .toMatch(kept);
}
