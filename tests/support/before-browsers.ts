import buildWebOnce from './build-web-once.ts';
import { makePast } from './past-of-demo.ts';

/** What every browser test would wait for is made once, before them. Answers how to take it away. */
export default async function beforeBrowsers(): Promise<() => Promise<void>> {
  await buildWebOnce();
  return makePast();
}
