import { expect, test, type Page } from '@playwright/test';
import { connectRedis } from '@threshold/server/store/redis.ts';
import { schoolKeys } from '@threshold/server/store/keys.ts';
import { DEMO_PASSWORD, demoPin } from '@threshold/server/demo/demo-access.ts';
import { demoContent } from '@threshold/server/demo/content/demo-content.ts';
import { type Demo, openDemo } from '../support/e2e-demo.ts';
import { expectNoViolations } from '../support/no-violations.ts';

const school = demoContent.schools[0]!;
const code = school.sections[0]!.code!;
const pinOf = (name: string) =>
  demoPin(school.students.find((student) => student.name === name)!.key);
const ortiz = school.staff.find((one) => one.key === 'ms-ortiz')!.email;
/** No student of the demo has it. */
const WRONG = '0000';

let demo: Demo;
test.beforeAll(async () => {
  demo = await openDemo();
});
test.afterAll(async () => {
  await demo[Symbol.asyncDispose]();
});

/** Types digits anywhere on the page, and goes in. */
async function keyIn(page: Page, pin: string): Promise<void> {
  await page.keyboard.type(pin);
  await page.getByRole('button', { name: 'Go in' }).click();
}

async function enterStaff(page: Page): Promise<void> {
  await page.getByLabel('School email').fill(ortiz);
  await page.getByLabel('Password', { exact: true }).fill(DEMO_PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

/** Does something to the demo's first section in the store. */
async function inSection(field: string, value: string): Promise<void> {
  const redis = connectRedis(demo.redis.path);
  await redis.hset(schoolKeys(1).section(1), field, value);
  redis.disconnect();
}

test('a student types the code, picks a name, keys the PIN and is on their path', async ({
  page,
}) => {
  await page.goto(`${demo.students}/sign-in`);
  await expectNoViolations(page);
  await page.getByLabel('Character 1 of 6').focus();
  await page.keyboard.type(code.toLowerCase());
  await expect(page.getByText('with Ms. Ortiz and Mr. Lindholm')).toBeVisible();
  await page.getByText('Amara O.').click();
  await expect(page.getByText('Amara, your PIN')).toBeVisible();
  await expectNoViolations(page);
  await keyIn(page, pinOf('Amara Okafor'));
  await expect(page).toHaveURL(/\/path\/1$/);
});

test('a code that opens nothing is said, and another one can be typed at once', async ({
  page,
}) => {
  await page.goto(`${demo.students}/sign-in?code=KITE4Z`);
  const said = page.getByText('No open class has the code KITE4Z.');
  await expect(said).toBeVisible();
  await expect(page.getByText('Z and 2 are easy to swap.')).toBeVisible();
  await expectNoViolations(page);
  await page.getByLabel('Character 6 of 6').focus();
  await page.keyboard.type('2');
  await expect(page.getByText('with Ms. Ortiz and Mr. Lindholm')).toBeVisible();
  await expect(said).toBeHidden();
});

test('a wrong PIN says how many tries are left, then the keys wait, for that name alone', async ({
  page,
}) => {
  await page.goto(`${demo.students}/sign-in?code=${code}`);
  await page.getByText('Beatriz N.').click();
  await keyIn(page, WRONG);
  await expect(page.getByText('That isn’t Beatriz’s PIN.')).toBeVisible();
  await expect(page.getByText('Four tries left, then a short wait.')).toBeVisible();
  await expect(page.getByLabel('0 of 4 digits entered')).toBeVisible();
  await expectNoViolations(page);
  for (const left of ['Three', 'Two', 'One']) {
    await keyIn(page, WRONG);
    await expect(page.getByText(new RegExp(`${left} tr(y|ies) left`))).toBeVisible();
  }
  await keyIn(page, WRONG);
  await expect(page.getByText('Wait one minute.')).toBeVisible();
  await expect(page.getByText('The keys come back at')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Go in' })).toBeDisabled();
  await expectNoViolations(page);
  await page.getByText('Chloë W.').click();
  await expect(page.getByRole('button', { name: 'Go in' })).toBeEnabled();
});

test('while joining is closed a name is typed, and nothing tells which of name and PIN was wrong', async ({
  page,
}) => {
  await inSection('joining', '0');
  try {
    await page.goto(`${demo.students}/sign-in?code=${code}`);
    await expect(page.getByText('Amara O.')).toBeHidden();
    const name = page.getByLabel('Your name');
    const said: string[] = [];
    for (const typed of ['Nobody Atall', 'Grace O.']) {
      await name.fill(typed);
      await name.blur();
      await keyIn(page, WRONG);
      const note = page.getByText('Name and PIN don’t go together.');
      await expect(note).toBeVisible();
      said.push(await note.locator('..').innerText());
    }
    expect(said[0]).toBe(said[1]);
    await expectNoViolations(page);
  } finally {
    await inSection('joining', '1');
  }
});

test('staff: an empty form, a wrong password, then in, to the page they asked for', async ({
  page,
}) => {
  await page.goto(`${demo.teachers}/teach/1`);
  await expect(page).toHaveURL(/\/sign-in\?next=/);
  const enter = page.getByRole('button', { name: 'Sign in' });
  await enter.click();
  await expect(page.getByText('Type your email and your password.')).toBeVisible();
  await page.getByLabel('School email').fill(ortiz);
  await page.getByLabel('Password', { exact: true }).fill('not her password');
  await enter.click();
  await expect(page.getByText('Address and password don’t go together.')).toBeVisible();
  await expectNoViolations(page);
  await expect(page.getByLabel('School email')).toHaveValue(ortiz);
  await page.getByLabel('Password', { exact: true }).fill(DEMO_PASSWORD);
  await enter.click();
  await expect(page).toHaveURL(/\/teach\/1$/);
});

test('an address of another site is never where a sign-in ends', async ({ page }) => {
  await page.goto(`${demo.teachers}/sign-in?next=${encodeURIComponent('//elsewhere.example/x')}`);
  await page.getByLabel('School email').fill(ortiz);
  await page.getByLabel('Password', { exact: true }).fill(DEMO_PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page).not.toHaveURL(/sign-in/);
  expect(new URL(page.url()).origin).toBe(demo.teachers);
});

test('a server out of reach is said in the form, which keeps the name', async ({
  page,
  context,
}) => {
  await page.goto(`${demo.students}/sign-in?code=${code}`);
  await page.getByText('Daniel K.').click();
  await context.setOffline(true);
  await keyIn(page, WRONG);
  await expect(page.getByText('Threshold cannot reach its record.')).toBeVisible();
  await expect(page.getByText('Daniel, your PIN')).toBeVisible();
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('what is missing is said in plain forms as well', async ({ page }) => {
    await page.goto(`${demo.students}/sign-in`);
    await page.getByRole('button', { name: 'Find my class' }).click();
    await expect(page.getByText('Type your class code first.')).toBeVisible();
    await page.getByLabel('Character 1 of 6').fill(code);
    await page.getByRole('button', { name: 'Find my class' }).click();
    await page.getByText('Elif Y.').click();
    for (const pin of ['', '12']) {
      await page.getByLabel('Your PIN, four digits').fill(pin);
      await page.getByRole('button', { name: 'Go in' }).click();
      await expect(page.getByText('Choose your name, then your four digits.')).toBeVisible();
    }
  });

  test('both doors are plain forms', async ({ page }) => {
    await page.goto(`${demo.students}/sign-in`);
    await page.getByLabel('Character 1 of 6').fill(code);
    await page.getByRole('button', { name: 'Find my class' }).click();
    await page.getByText('Elif Y.').click();
    await page.getByLabel('Your PIN, four digits').fill(WRONG);
    await page.getByRole('button', { name: 'Go in' }).click();
    await expect(page.getByText('That isn’t Elif’s PIN.')).toBeVisible();
    await page.getByLabel('Your PIN, four digits').fill(pinOf('Elif Yıldız'));
    await page.getByRole('button', { name: 'Go in' }).click();
    await expect(page).toHaveURL(/\/path\/1$/);
    await page.goto(`${demo.students}/account`);
    await page.getByRole('button', { name: 'Sign out' }).click();
    await expect(page).toHaveURL(/\/sign-in$/);
    await page.getByLabel('School email').fill(ortiz);
    await page.getByLabel('Password', { exact: true }).fill(DEMO_PASSWORD);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expect(page.getByRole('heading', { name: 'Your classes' })).toBeVisible();
  });
});

test('[P5] signing out with something unsent asks first, and only a yes discards it', async ({
  page,
}) => {
  await page.goto(`${demo.students}/sign-in?code=${code}`);
  await page.getByText('Quinn D.').click();
  await keyIn(page, pinOf(school.students.find((one) => one.name.startsWith('Quinn '))!.name));
  await expect(page).toHaveURL(/\/path\/1$/);
  await page.goto(`${demo.students}/account`);
  const { who } = (await (await page.request.get(`${demo.students}/api/me`)).json()) as {
    who: { school: number; person: number };
  };
  await page.evaluate(`(${keepPress})('${who.school}:${who.person}')`);
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByText('One press is not sent yet.')).toBeVisible();
  await expectNoViolations(page);
  await page.getByRole('button', { name: 'Stay' }).click();
  await expect(page).toHaveURL(/\/account$/);
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByRole('button', { name: 'Discard and sign out' }).click();
  await expect(page).toHaveURL(/\/sign-in$/);
  expect(await page.evaluate(countPresses)).toBe(0);
});

/** In the page: a press that its outbox kept, as the outbox writes it. */
const keepPress = `(owner) => new Promise((kept, failed) => {
  const asked = indexedDB.open('threshold', 1);
  asked.onupgradeneeded = () => asked.result
    .createObjectStore('unsent', { keyPath: 'order', autoIncrement: true })
    .createIndex('owner', 'owner');
  asked.onerror = failed;
  asked.onsuccess = () => {
    const press = { commandId: crypto.randomUUID(), owner, name: 'attempt.ready', input: {}, pressed: Date.now() };
    const adding = asked.result.transaction('unsent', 'readwrite').objectStore('unsent').add(press);
    adding.onsuccess = () => (asked.result.close(), kept());
  };
})`;
const countPresses = `new Promise((counted) => {
  const asked = indexedDB.open('threshold');
  asked.onsuccess = () => {
    const counting = asked.result.transaction('unsent').objectStore('unsent').count();
    counting.onsuccess = () => (asked.result.close(), counted(counting.result));
  };
})`;

for (const who of ['a student', 'a teacher'] as const) {
  test(`[P5] ${who} signs out where the browser clears what the site kept`, async ({ page }) => {
    // Browsers heed Clear-Site-Data on https and localhost: it closes the device's database under the page.
    const at = (url: string) => url.replace('127.0.0.1', 'localhost');
    const problems: string[] = [];
    page.on('pageerror', (error) => void problems.push(error.message));
    if (who === 'a student') {
      await page.goto(`${at(demo.students)}/sign-in?code=${code}`);
      await page.getByText('Elif Y.').click();
      await keyIn(page, pinOf('Elif Yıldız'));
    } else {
      await page.goto(`${at(demo.teachers)}/sign-in`);
      await enterStaff(page);
      await page.getByRole('link', { name: /Period 3/ }).click();
    }
    await page.getByRole('button', { name: /your account$/ }).click();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await expect(page).toHaveURL(/\/sign-in$/);
    expect(problems).toEqual([]);
  });
}

test('the way back from a page does not lead to the form by which one came in', async ({
  page,
}) => {
  await page.goto(`${demo.students}/`);
  await page.getByRole('link', { name: 'Sign in' }).click();
  await page.getByLabel('Character 1 of 6').focus();
  await page.keyboard.type(code);
  await page.getByText('Isla M.').click();
  await keyIn(page, pinOf('Isla MacLeod'));
  await expect(page).toHaveURL(/\/path\/1$/);
  await page.goBack();
  await expect(page.getByRole('heading', { name: /^Hi, Isla/ })).toBeVisible();
});

test('what is missing is said, and the focus goes to it', async ({ page }) => {
  await page.goto(`${demo.students}/sign-in`);
  await page.getByRole('button', { name: 'Find my class' }).click();
  const note = page.getByRole('status').filter({ hasText: 'Type your class code first.' });
  await expect(note).toBeVisible();
  await expect(page.getByLabel('Character 1 of 6')).toBeFocused();
  await expectNoViolations(page);
  await page.keyboard.type(code);
  await expect(page.getByText('with Ms. Ortiz and Mr. Lindholm')).toBeVisible();
  await expect(note).toBeHidden();

  const enter = page.getByRole('button', { name: 'Go in' });
  await enter.click();
  await expect(page.getByText('Choose your name first.')).toBeVisible();
  await expect(page.getByRole('radio').first()).toBeFocused();
  await page.getByText('Amara O.').click();
  await enter.click();
  await expect(page.getByText('Key in your four digits.')).toBeVisible();
  await expect(page.getByLabel('0 of 4 digits entered')).toBeFocused();
  await page.keyboard.type('12');
  await expect(page.getByText('Key in your four digits.')).toBeHidden();
  await enter.click();
  await expect(page.getByText('A PIN has four digits.')).toBeVisible();
  await expect(page.getByLabel('2 of 4 digits entered')).toBeFocused();
  await expectNoViolations(page);
});

test('[P5] after signing out the way back shows nothing of the person', async ({ page }) => {
  await page.goto(`${demo.students}/sign-in?code=${code}`);
  await page.getByText('Isla M.').click();
  await keyIn(page, pinOf('Isla MacLeod'));
  await expect(page).toHaveURL(/\/path\/1$/);
  await page.goto(`${demo.students}/account`);
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page).toHaveURL(/\/sign-in$/);
  await page.goBack();
  await expect(page).toHaveURL(/\/sign-in/);
  await expect(page.getByText('Isla', { exact: false })).toBeHidden();
});

test('a session that ended, and an address with nothing at it, say what to do next', async ({
  page,
}) => {
  await page.goto(`${demo.students}/sign-in?ended=1`);
  await expect(page.getByRole('heading', { name: 'You’ve been signed out.' })).toBeVisible();
  await expectNoViolations(page);
  const reply = await page.goto(`${demo.students}/nothing/here`);
  expect(reply!.status()).toBe(404);
  await expect(page.getByRole('heading', { name: 'Nothing at this address.' })).toBeVisible();
  await expectNoViolations(page);
  await page.getByRole('link', { name: 'Enter a class code' }).click();
  await expect(page).toHaveURL(/\/sign-in$/);
});
