import { expect, type Browser } from '@playwright/test';
import { test } from '../support/e2e-class.ts';
import type { Screens } from '../support/e2e-screens.ts';

const html = (page: Awaited<ReturnType<Browser['newPage']>>) => page.locator('html');

/** Chooses a language as the form on a page does. */
async function choose(
  { context, page }: Awaited<ReturnType<Screens['signedOut']>>,
  origin: string,
  language: string,
): Promise<void> {
  const reply = await context.request.post(`${origin}/language`, {
    form: { language, next: '/sign-in' },
    headers: { origin },
  });
  expect(reply.ok()).toBe(true);
  await page.reload();
}

test('a page speaks the browser’s language until somebody chooses another', async ({
  demo,
  screens,
}) => {
  const device = await screens.signedOut({ locale: 'es-MX' });
  await device.page.goto(`${demo.students}/sign-in`);
  await expect(html(device.page)).toHaveAttribute('lang', 'es-419');
  await choose(device, demo.students, 'zh');
  await expect(html(device.page)).toHaveAttribute('lang', 'zh-Hans');
  await choose(device, demo.students, 'xx');
  await expect(html(device.page)).toHaveAttribute('lang', 'zh-Hans');
});

test('a school’s own machine speaks plain http, and a browser keeps the language it was told there', async ({
  demo,
  screens,
}) => {
  const { context } = await screens.signedOut({});
  const reply = await context.request.post(`${demo.students}/language`, {
    form: { language: 'es', next: '/.//elsewhere.example' },
    headers: { origin: demo.students },
    maxRedirects: 0,
  });
  expect(reply.headers()['set-cookie']).toMatch(/^language=es; .*HttpOnly; SameSite=Lax$/);
  expect(reply.headers()['location']).toBe('/');
});

test('a person’s language goes with them to another device, and not to the next child', async ({
  demo,
  screens,
}) => {
  const first = await screens.student('daniel-kowalczyk', { locale: 'en-US' });
  await choose(first, demo.students, 'zh');
  await expect(html(first.page)).toHaveAttribute('lang', 'zh-Hans');

  const second = await screens.student('daniel-kowalczyk', { locale: 'es-MX' });
  await expect(html(second.page)).toHaveAttribute('lang', 'zh-Hans');
  await second.context.request.post(`${demo.students}/api/sign-out`, {
    headers: { origin: demo.students },
  });
  await screens.enterStudent(second, 'quinn-delacroix');
  await expect(html(second.page)).toHaveAttribute('lang', 'es-419');
});

test('a page in Chinese has a letter for every character, wherever it is read', async ({
  demo,
  screens,
}) => {
  const { page, context } = await screens.signedOut({ locale: 'zh-CN' });
  await page.goto(`${demo.students}/sign-in`);
  const devtools = await context.newCDPSession(page);
  await devtools.send('DOM.enable');
  await devtools.send('CSS.enable');
  const used = async () => {
    const { root } = await devtools.send('DOM.getDocument');
    const { nodeId } = await devtools.send('DOM.querySelector', {
      nodeId: root.nodeId,
      selector: 'h1',
    });
    const { fonts } = await devtools.send('CSS.getPlatformFontsForNode', { nodeId });
    return fonts.map(({ familyName }) => familyName).join();
  };
  // Of ours, or of a device that has Chinese letters: nothing is left to a face without them.
  await expect.poll(used).toMatch(/^(?:Noto (?:Sans|Serif) (?:CJK )?SC[^,]*,?)+$/);
});

test('Chinese and Korean faces are asked for by names in those scripts, not by the choice of language', async ({
  demo,
  screens,
}) => {
  const faces = (page: Awaited<ReturnType<Browser['newPage']>>) =>
    page.evaluate<string[]>(
      '[...new Set([...document.fonts].map(({ family }) => family).filter((family) => /Noto Sans (SC|KR)/.test(family)))].sort()',
    );
  const { page: door } = await screens.signedOut({ locale: 'en-US' });
  await door.goto(`${demo.students}/sign-in`);
  await expect(door.getByRole('button', { name: '中文' })).toBeEnabled();
  await door.waitForLoadState('networkidle');
  expect(await faces(door)).toEqual([]);
  // What is typed, and what comes live, is on the screen as well.
  await door.goto(`${demo.students}/sign-up`);
  await door.getByLabel('Your name').pressSequentially('김 선생님');
  await expect.poll(() => faces(door)).toEqual(['Noto Sans KR Variable']);
  await door.evaluate('document.body.append(document.createTextNode("王小明"))');
  await expect.poll(() => faces(door)).toEqual(['Noto Sans KR Variable', 'Noto Sans SC Variable']);
  // Period 3 has 李欣怡 and 김하나.
  const { page } = await screens.teacher('ms-ortiz');
  await expect.poll(() => faces(page)).toEqual(['Noto Sans KR Variable', 'Noto Sans SC Variable']);
});
