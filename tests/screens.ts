import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import buildWebOnce from './support/build-web-once.ts';
import { languages } from '@threshold/shared/contract/languages.ts';
import { openDemo, type Demo } from './support/e2e-demo.ts';
import { Screens } from './support/e2e-screens.ts';
import { chromiumFlags, findChromium } from './support/find-chromium.ts';
import { fillRoom } from './support/fill-room.ts';
import { pictureDoors, pictureHq, pictureOpening, type Picture } from './support/screen-moments.ts';
import { pictureStudents } from './support/student-moments.ts';
import { pictureFaults } from './support/fault-moments.ts';
import { pictureClass, pictureTeaching, pictureWalls } from './support/teach-moments.ts';

/**
 * `npm run screens`: pictures of every screen and every moment of the demo, light and dark, a student's in every language, into artifacts/screens;
 * with --readme those of the README.
 */

const root = join(import.meta.dirname, '..');
const readme = process.argv.includes('--readme');
const folder = join(root, readme ? 'docs/screens' : 'artifacts/screens');

/** In the README each screen as its room sees it: Headquarters is dark. */
const readmeTheme = (name: string) => (name === 'hq' ? 'dark' : 'light');

const picture: Picture = async (page, name, sizes) => {
  await page.mouse.move(0, 0);
  for (const colorScheme of readme
    ? ([readmeTheme(name)] as const)
    : (['light', 'dark'] as const)) {
    await page.emulateMedia({ colorScheme });
    for (const [width, height] of readme ? sizes.slice(0, 1) : sizes) {
      await page.setViewportSize({ width, height });
      await page.evaluate('document.fonts.ready');
      const file = readme ? `${name}.png` : `${name}-${width}x${height}-${colorScheme}.png`;
      await page.screenshot({ path: join(folder, file), animations: 'disabled' });
      console.log(`  ${file}`);
    }
  }
  // What is pressed next is pressed at the first size, where everything is in sight.
  const [width, height] = sizes[0]!;
  await page.setViewportSize({ width, height });
};

/** Plays the demo's school day at both servers, ten times as fast as a real one. */
function playDay(demo: Demo): ChildProcess {
  const program = join(root, 'server/src/demo/school-day.ts');
  const urls = ['--url', demo.students, '--url', demo.teachers];
  return spawn(process.execPath, [program, ...urls, '--minutes', '10', '--speed', '10'], {
    stdio: 'ignore',
  });
}

await buildWebOnce();
await mkdir(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: await findChromium(),
  args: chromiumFlags,
});
/** A class at its place in a school day, with everybody there; what a part changes, the next does not find. */
async function inClass(part: (screens: Screens, demo: Demo) => Promise<void>): Promise<void> {
  await using demo = await openDemo();
  await using screens = new Screens(browser, demo);
  const room = await fillRoom(demo.students);
  await part(screens, demo);
  for (const client of room) client.close();
}

await inClass((screens) => pictureOpening(screens, picture));
if (!readme) {
  await inClass((screens, demo) => pictureDoors(demo, screens, picture));
  for (const language of languages)
    await inClass((screens) => pictureStudents(screens, picture, language));
  await inClass((screens) => pictureTeaching(screens, picture));
  await inClass((screens) => pictureClass(screens, picture));
  await inClass((screens) => pictureFaults(screens, picture));
  await inClass((screens) => pictureWalls(screens, picture));
}
await inClass(async (screens, demo) => {
  const day = playDay(demo);
  const over = once(day, 'exit');
  try {
    await pictureHq(screens, picture);
  } finally {
    day.kill();
    await over;
  }
});
await browser.close();
console.log(`Pictures are in ${folder}.`);
