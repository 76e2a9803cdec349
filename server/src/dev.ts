import type { Server } from 'node:http';
import { createServer, type Connect } from 'vite';
import { webFolder } from './start/build-web.ts';

/** The web app while it is edited: Vite inside this process, reloading over the same port. Only for `npm run dev`. */
export async function devHandler(
  http: Server,
): Promise<{ handle: Connect.Server; close(): Promise<void> }> {
  // SvelteKit finds its files from the working folder. Settings with paths are absolute by now.
  process.chdir(webFolder);
  const vite = await createServer({
    root: webFolder,
    appType: 'custom',
    server: { middlewareMode: true, hmr: { server: http } },
  });
  return { handle: vite.middlewares, close: () => vite.close() };
}
