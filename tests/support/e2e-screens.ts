import type {
  Browser,
  BrowserContext,
  BrowserContextOptions,
  Page,
  Response,
} from '@playwright/test';
import { DEMO_PASSWORD, demoDisplayToken, demoPin } from '@threshold/server/demo/demo-access.ts';
import { demoContent } from '@threshold/server/demo/content/demo-content.ts';
import { type Demo } from './e2e-demo.ts';
import { SECRET_KEY } from './past-of-demo.ts';

/** One person's screen in a browser context of its own. */
export interface Screen {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Errors of the console and of the page, and what the content policy blocked, since it was opened. */
  readonly problems: readonly string[];
}

const school = demoContent.schools[0]!;
const period3 = school.sections[0]!;
/** Period 3 is the first section of the first school. */
export const SECTION = 1;

/** How a screen is opened; all of it is drawn where that is asked. */
type Opening = BrowserContextOptions & { readonly allSeen?: boolean };

/** In the page, before anything of its own. */
const prelude = `addEventListener('securitypolicyviolation', (event) =>
  tellViolation('blocked by ' + event.violatedDirective + ': ' + event.blockedURI));
for (const press of ['click', 'keydown'])
  addEventListener(press, () => { window.pressedAt = Date.now(); }, { capture: true });`;

/** In the page: that style too, which is none of its own files. */
const withStyle = (style: string) => `{
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(${JSON.stringify(style)});
  document.adoptedStyleSheets.push(sheet);
}`;

/** When a click or key last reached that page. Unit: epoch ms. */
export async function pressedAt(page: Page): Promise<number> {
  return await page.evaluate<number>('window.pressedAt');
}

/**
 * Opens screens of Period 3's people, each signed in for itself, and closes them when the test is done with them: left open,
 * they would go on asking for a server that is gone, beside every later test.
 */
export class Screens implements AsyncDisposable {
  readonly #browser: Browser;
  readonly #demo: Pick<Demo, 'students' | 'teachers'>;
  readonly #unseen: string;
  readonly #opened: Screen[] = [];

  /** What of their pages is not drawn is said by a style; all is drawn unless given. */
  constructor(browser: Browser, demo: Pick<Demo, 'students' | 'teachers'>, unseen = '') {
    this.#browser = browser;
    this.#demo = demo;
    this.#unseen = unseen;
  }

  /** What went wrong on any of them: errors of consoles and pages, and what the content policy blocked. */
  get problems(): string[] {
    return this.#opened.flatMap(({ problems }) => problems);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all(this.#opened.map(({ context }) => context.close()));
  }

  /** A student's path; on the students' server. */
  async student(key: string, options?: BrowserContextOptions): Promise<Screen> {
    const screen = await this.signedOut(options);
    await this.enterStudent(screen, key);
    return screen;
  }

  /** Signs a student in on that device, whoever was there before, and opens their path. */
  async enterStudent({ context, page }: Screen, key: string): Promise<void> {
    const { name } = school.students.find((one) => one.key === key)!;
    const body = { code: period3.code, name, pin: demoPin(key) };
    await signIn(context, this.#demo.students, 'student', body);
    await openLive(page, `${this.#demo.students}/path/${SECTION}`);
  }

  /** A teacher's screen, at the line unless told otherwise; on the teachers' server. */
  async teacher(
    key: 'ms-ortiz' | 'mr-lindholm' | 'ms-baptiste',
    options?: Opening,
    path = `/teach/${SECTION}`,
  ): Promise<Screen> {
    const screen = await this.signedOut(options);
    const { email } = school.staff.find((one) => one.key === key)!;
    const body = { email, password: DEMO_PASSWORD };
    await signIn(screen.context, this.#demo.teachers, 'staff', body);
    await openLive(screen.page, this.#demo.teachers + path);
    return screen;
  }

  /** HQ's operations room, signed in; on the teachers' server. */
  async hq(options?: BrowserContextOptions): Promise<Screen> {
    const screen = await this.signedOut(options);
    const body = { email: demoContent.hq.email, password: DEMO_PASSWORD };
    await signIn(screen.context, this.#demo.teachers, 'staff', body);
    await openLive(screen.page, `${this.#demo.teachers}/hq`);
    return screen;
  }

  /** A projector with the wall's token; on the students' server. */
  async wall(options?: BrowserContextOptions): Promise<Screen> {
    const screen = await this.signedOut(options);
    const token = demoDisplayToken(SECRET_KEY, 'wall');
    await openLive(screen.page, `${this.#demo.students}/wall#${token}`);
    return screen;
  }

  /** A device at which nobody is signed in, at an empty page. */
  async signedOut({ allSeen = false, ...options }: Opening = {}): Promise<Screen> {
    const context = await this.#browser.newContext(options);
    const problems: string[] = [];
    await context.exposeBinding('tellViolation', (_, words: string) => void problems.push(words));
    await context.addInitScript({ content: prelude });
    if (!allSeen && this.#unseen) await context.addInitScript({ content: withStyle(this.#unseen) });
    const page = await context.newPage();
    page.on('console', (message) => {
      // A page that the browser does not find as the server wrote it is drawn anew, and only a warning says so.
      const redrawn = message.text().includes('hydration');
      if (redrawn || message.type() === 'error') problems.push(`console: ${message.text()}`);
    });
    page.on('pageerror', (error) => void problems.push(`page: ${error.message}`));
    const screen = { page, context, problems };
    this.#opened.push(screen);
    return screen;
  }
}

/** Opens an address and waits until its socket has answered: the page runs, and what a test does next is seen. */
export async function openLive(page: Page, address: string): Promise<Response | null> {
  const answered = page.waitForEvent('websocket', {
    predicate: async (socket) => {
      await socket.waitForEvent('framereceived', { predicate: isSnapshot });
      return true;
    },
  });
  const reply = await page.goto(address);
  await answered;
  return reply;
}

/** Socket.IO's acknowledgement of a watch; it stands before everything else a view is sent. */
function isSnapshot({ payload }: { payload: string | Buffer }): boolean {
  return payload.toString().startsWith('43') && payload.toString().includes('"snapshot"');
}

async function signIn(
  context: BrowserContext,
  url: string,
  kind: 'student' | 'staff',
  data: object,
): Promise<void> {
  const reply = await context.request.post(`${url}/api/sign-in/${kind}`, {
    headers: { origin: url },
    data,
  });
  if (!reply.ok()) throw new Error(`sign-in failed: ${reply.status()} ${await reply.text()}`);
}
