import { buildWeb } from '@threshold/server/start/build-web.ts';

/** Builds the web app before the tests that start the whole thing, so that none of them waits for it. */
export default async function buildWebOnce(): Promise<void> {
  await buildWeb();
}
