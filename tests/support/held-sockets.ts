import type { Page } from '@playwright/test';

interface Hold {
  hold(): void;
  release(): Promise<void>;
}

/**
 * Stands between a page and its server from its next load on. `all`: no socket gets through at all, beginning now;
 * `answers`: acknowledgements of the server are held back once `hold` is called.
 */
export async function holdSockets(page: Page, what: 'all' | 'answers' = 'all'): Promise<Hold> {
  let holding = what === 'all';
  let held: (() => void)[] = [];
  await page.routeWebSocket(/\/socket\.io\//, async (toPage) => {
    if (holding && what === 'all') return toPage.close({ code: 1013 });
    const server = toPage.connectToServer();
    server.onMessage((message) => {
      if (holding && message.toString().startsWith('43')) held.push(() => toPage.send(message));
      else toPage.send(message);
    });
  });
  return {
    hold: () => void (holding = true),
    release: () => {
      holding = false;
      for (const send of held) send();
      held = [];
      return Promise.resolve();
    },
  };
}
