import type { Page } from '@playwright/test';

/** Leaves a press of that person in the page's outbox, as the outbox keeps one that could not be sent. */
export async function keepPress(page: Page, owner: string): Promise<void> {
  await page.evaluate(`new Promise((kept, failed) => {
    const asked = indexedDB.open('threshold', 1);
    asked.onupgradeneeded = () => asked.result
      .createObjectStore('unsent', { keyPath: 'order', autoIncrement: true })
      .createIndex('owner', 'owner');
    asked.onerror = failed;
    asked.onsuccess = () => {
      const press = { commandId: crypto.randomUUID(), owner: '${owner}', name: 'attempt.ready', input: {}, pressed: Date.now() };
      const adding = asked.result.transaction('unsent', 'readwrite').objectStore('unsent').add(press);
      adding.onsuccess = () => (asked.result.close(), kept());
    };
  })`);
}

/** What the browser's own database keeps, each as its owner and command. */
export async function keptPresses(page: Page): Promise<string[]> {
  return await page.evaluate<string[]>(`new Promise((resolve, reject) => {
    const opening = indexedDB.open('threshold');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const all = opening.result.transaction('unsent').objectStore('unsent').getAll();
      all.onsuccess = () => {
        resolve(all.result.map(({ owner, name }) => owner + ' ' + name));
        opening.result.close();
      };
    };
  })`);
}

/** Holds the browser's own database of that page, so that nothing more can be kept until it is freed: a slow disk. */
export async function occupyDevice(page: Page): Promise<{ free: () => Promise<void> }> {
  await page.evaluate(`new Promise((held, failed) => {
    const opening = indexedDB.open('threshold');
    opening.onerror = () => failed(opening.error);
    opening.onsuccess = () => {
      const work = opening.result.transaction('unsent', 'readwrite');
      const store = work.objectStore('unsent');
      work.oncomplete = () => opening.result.close();
      window.freeDevice = () => (window.freeDevice = null);
      const turn = () => {
        if (window.freeDevice) store.count().onsuccess = turn;
      };
      store.count().onsuccess = () => (turn(), held());
    };
  })`);
  return { free: () => page.evaluate('freeDevice()') };
}
