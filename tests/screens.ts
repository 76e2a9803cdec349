import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type BrowserContextOptions, type Page } from '@playwright/test';
import { demoPin } from '@threshold/server/demo/demo-access.ts';
import { demoContent } from '@threshold/server/demo/content/demo-content.ts';
import buildWebOnce from './support/build-web-once.ts';
import { openDemo } from './support/e2e-demo.ts';
import { Screens } from './support/e2e-screens.ts';
import { chromiumFlags, findChromium } from './support/find-chromium.ts';
import { LiveClient } from './support/live-client.ts';
import { until } from './support/until.ts';

/** `npm run screens`: pictures of every screen, of the demo, into artifacts/screens; with --readme those of the README. */

const root = join(import.meta.dirname, '..');
const readme = process.argv.includes('--readme');
const folder = join(root, readme ? 'docs/screens' : 'artifacts/screens');
const away = ['isla-macleod', 'samuel-mbeki'];
const themes = readme ? (['light'] as const) : (['light', 'dark'] as const);

interface Shot {
  name: string;
  sizes: [width: number, height: number][];
  open: (screens: Screens, options: BrowserContextOptions) => Promise<Page>;
}

const desk: [number, number][] = [[1440, 900]];
const shots: Shot[] = [
  {
    name: 'path',
    sizes: readme
      ? [[1366, 768]]
      : [
          [1366, 768],
          [390, 844],
        ],
    open: async (screens, options) => (await screens.student('amara-okafor', options)).page,
  },
  {
    name: 'teach',
    sizes: readme
      ? desk
      : [
          [1440, 900],
          [1024, 768],
        ],
    open: async (screens, options) => (await screens.teacher('ms-ortiz', options)).page,
  },
  {
    name: 'board',
    sizes: desk,
    open: async (screens, options) =>
      (await screens.teacher('ms-ortiz', options, '/teach/1/board')).page,
  },
  {
    name: 'wall',
    sizes: readme
      ? [[1920, 1080]]
      : [
          [1920, 1080],
          [1280, 720],
        ],
    open: async (screens, options) => (await screens.wall(options)).page,
  },
  {
    name: 'hq',
    sizes: [[1920, 1080]],
    open: async (screens, options) => (await screens.hq(options)).page,
  },
  {
    name: 'sign-in',
    sizes: [
      [1366, 768],
      [390, 844],
    ],
    open: async (screens, options) => {
      const { page } = await screens.signedOut(options);
      await page.goto(`${demo.students}/sign-in?code=KITE42`);
      return page;
    },
  },
];

/** Fills the room: the class's other students are there, as on a school day. */
async function fillRoom(url: string): Promise<LiveClient[]> {
  const school = demoContent.schools[0]!;
  const section = school.sections[0]!;
  const present = section.students.filter((key) => !away.includes(key));
  return Promise.all(
    present.map(async (key) => {
      const { name } = school.students.find((one) => one.key === key)!;
      const reply = await fetch(`${url}/api/sign-in/student`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: url },
        body: JSON.stringify({ code: section.code, name, pin: demoPin(key) }),
      });
      const { who } = (await reply.json()) as { who: { person: number } };
      const cookie = reply.headers.get('set-cookie')!.split(';')[0]!;
      const client = await new LiveClient({ url, cookie, person: who.person }).connected();
      await client.watch('path', 1);
      return client;
    }),
  );
}

await buildWebOnce();
await mkdir(folder, { recursive: true });
await using demo = await openDemo();
const room = await fillRoom(demo.students);
const browser = await chromium.launch({
  executablePath: await findChromium(),
  args: chromiumFlags,
});
const screens = new Screens(browser, demo);
for (const { name, sizes, open } of readme ? shots.slice(0, 5) : shots) {
  for (const theme of themes) {
    for (const [width, height] of sizes) {
      const page = await open(screens, { viewport: { width, height }, colorScheme: theme });
      await page.evaluate('document.fonts.ready');
      if (name === 'teach')
        await until('the class is seen', async () => page.getByText('of 28 here').isVisible());
      const file = readme ? `${name}.png` : `${name}-${width}x${height}-${theme}.png`;
      await page.screenshot({ path: join(folder, file), animations: 'disabled' });
      await page.context().close();
      console.log(`  ${file}`);
    }
  }
}
for (const client of room) client.close();
await browser.close();
console.log(`Pictures are in ${folder}.`);
