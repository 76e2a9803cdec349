import { expect, type Page } from '@playwright/test';
import { DEMO_PASSWORD, demoPin } from '@threshold/server/demo/demo-access.ts';
import { demoContent } from '@threshold/server/demo/content/demo-content.ts';

const school = demoContent.schools[0]!;

/** The code of Period 3. */
export const code = school.sections[0]!.code!;
/** A teacher of it. */
export const ortiz = school.staff.find((one) => one.key === 'ms-ortiz')!.email;
/** No student of the demo has it. */
export const WRONG = '0000';

/** A student's PIN, by their whole name. */
export function pinOf(name: string): string {
  return demoPin(school.students.find((student) => student.name === name)!.key);
}

/** Until the page runs its PIN field goes by another name, and what is typed is sent as a plain form. */
export async function running(page: Page): Promise<void> {
  await expect(page.getByLabel(/^\d of 4 digits entered$/)).toBeVisible();
}

/** Types digits anywhere on the page; the fourth goes in by itself, once the last try was answered. */
export async function keyIn(page: Page, pin: string): Promise<void> {
  await running(page);
  await expect(page.getByRole('button', { name: 'Go in' })).toHaveAttribute('aria-busy', 'false');
  await page.keyboard.type(pin);
}

/** Opens the class's door, picks a name as the list shows it, and goes in. */
export async function enterStudent(page: Page, site: string, name: string): Promise<void> {
  await page.goto(`${site}/sign-in?code=${code}`);
  const [first = '', last = ''] = name.split(' ');
  await page.getByText(`${first} ${last[0]}.`).click();
  await keyIn(page, pinOf(name));
}

/** Fills in the staff's form, and goes in. */
export async function enterStaff(page: Page): Promise<void> {
  await page.getByLabel('School email').fill(ortiz);
  await page.getByLabel('Password', { exact: true }).fill(DEMO_PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
}
