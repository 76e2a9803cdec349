import { expect } from '@playwright/test';
import { DEMO_PASSWORD } from '@threshold/server/demo/demo-access.ts';
import { demoContent } from '@threshold/server/demo/content/demo-content.ts';
import type { Outcome } from '@threshold/shared/contract/ids.ts';
import type { OpenAttempt } from '@threshold/shared/contract/snapshots.ts';
import { cookiesOf } from './cookies-of.ts';
import { SECTION } from './e2e-screens.ts';
import { LiveClient } from './live-client.ts';

/**
 * A teacher of Period 3 with a real session and socket, and no page: who stands beside what a test looks at, for a fraction of
 * what a page costs. What a teacher's page itself does is for tests that open one.
 */
export class TeacherAside implements AsyncDisposable {
  readonly #client: LiveClient;

  private constructor(client: LiveClient) {
    this.#client = client;
  }

  static async open(
    url: string,
    key: 'ms-ortiz' | 'mr-lindholm' = 'ms-ortiz',
  ): Promise<TeacherAside> {
    const { email } = demoContent.schools[0]!.staff.find((one) => one.key === key)!;
    const reply = await fetch(`${url}/api/sign-in/staff`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: url },
      body: JSON.stringify({ email, password: DEMO_PASSWORD }),
    });
    const { who } = (await reply.json()) as { who: { person: number } };
    const pass = { url, cookie: cookiesOf(reply), person: who.person };
    const client = await new LiveClient(pass).connected();
    await client.watch('section', SECTION);
    return new TeacherAside(client);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#client.close();
  }

  /** That student's attempts as a teacher's line has them now, first who joined first. */
  attemptsOf(name: string): readonly OpenAttempt[] {
    const { open, people } = this.#client.state('section', SECTION);
    return open.filter(({ student }) => people[student]?.name === name);
  }

  /** Waits until that many of that student's attempts are in the line. */
  async sees(name: string, attempts: number): Promise<void> {
    const seen = () => this.attemptsOf(name).length;
    // A press may wait for a handshake that hangs, which is given up after 5 s.
    const message = `attempts of ${name} in the line`;
    await expect.poll(seen, { message, timeout: 20_000 }).toBe(attempts);
  }

  /** Calls that student for what they pressed first. */
  async call(name: string): Promise<void> {
    const ready = () => this.attemptsOf(name).find(({ state }) => state === 'ready')?.attempt;
    await expect.poll(ready, `${name} waits`).toBeDefined();
    await this.#client.must('attempt.claim', SECTION, { attempts: [ready()!] });
  }

  /** Judges that student, who was called. */
  async judge(name: string, outcome: Outcome, note?: string): Promise<void> {
    const claimed = () =>
      this.attemptsOf(name).find(({ by }) => by === this.#client.person)?.attempt;
    await expect.poll(claimed, `${name} is with the teacher`).toBeDefined();
    const said = { outcome, criteria: [], version: 1, ...(note === undefined ? {} : { note }) };
    await this.#client.must('attempt.assess', SECTION, { attempt: claimed()!, ...said });
  }

  async pause(): Promise<void> {
    await this.#client.must('line.pause', SECTION, {});
  }
}
