import type { Page, WebSocketRoute } from '@playwright/test';

/** A screen whose news can be held back, as a slow network does; what it asks is answered at once. */
export interface Lag {
  hold(): void;
  /** Lets through what was held, in order. */
  release(): void;
}

/** Puts itself between a page and its server; takes effect at the next load of the page. */
export async function lag(page: Page): Promise<Lag> {
  let holding = false;
  let held: (() => void)[] = [];
  await page.routeWebSocket(/\/socket\.io\//, (toPage: WebSocketRoute) => {
    const server = toPage.connectToServer();
    server.onMessage((message) => {
      // Socket.IO's events, not its acknowledgements.
      if (holding && message.toString().startsWith('42')) held.push(() => toPage.send(message));
      else toPage.send(message);
    });
  });
  return {
    hold: () => void (holding = true),
    release() {
      holding = false;
      for (const send of held) send();
      held = [];
    },
  };
}
