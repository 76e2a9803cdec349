import { createApp, type App } from '@threshold/server/app.ts';
import type { Config } from '@threshold/server/config.ts';
import { createLog } from '@threshold/server/log.ts';
import { Accounts } from '@threshold/server/store/accounts.ts';
import { ClassCodes } from '@threshold/server/store/class-codes.ts';
import { Functions } from '@threshold/server/store/functions.ts';
import { connectRedis, type RedisClient } from '@threshold/server/store/redis.ts';
import { SchoolRecords } from '@threshold/server/store/school-records.ts';
import { Secrets } from '@threshold/server/store/secrets.ts';
import { Browser } from './browser.ts';
import { startRedis, type TestRedis } from './start-redis.ts';

const secretKey = 'a key that only tests know, of 32+ characters';
export const PASSWORD = 'correct-kite-42';

interface Options {
  publicOrigins?: string[];
  /** URL of a mail server. */
  smtp?: string;
}

/** A running server with one small class behind the code KITE42, and people who can sign in. */
export class SchoolDoor {
  readonly server: TestRedis;
  readonly redis: RedisClient;
  readonly functions: Functions;
  readonly records: SchoolRecords;
  readonly accounts: Accounts;
  readonly codes: ClassCodes;
  readonly secrets = new Secrets(secretKey);
  readonly #options: Options;
  readonly #apps: App[] = [];
  #logged = '';
  url = '';
  section = 0;
  teacher = 0;
  /** Name → id. */
  readonly students: Record<string, number> = {};

  private constructor(
    server: TestRedis,
    redis: RedisClient,
    functions: Functions,
    records: SchoolRecords,
    options: Options,
  ) {
    this.server = server;
    this.redis = redis;
    this.functions = functions;
    this.records = records;
    this.accounts = new Accounts(redis, functions, this.secrets);
    this.codes = new ClassCodes(redis);
    this.#options = options;
  }

  static async open(options: Options = {}): Promise<SchoolDoor> {
    const server = await startRedis({ appendfsync: 'always' });
    const redis = connectRedis(server.path);
    redis.on('error', () => undefined);
    const functions = new Functions(redis);
    await functions.load();
    const records = await SchoolRecords.found(redis, functions, {
      name: 'Testfield School',
      place: 'Testfield',
      country: 'US',
      timeZone: 'America/Boise',
    });
    const door = new SchoolDoor(server, redis, functions, records, options);
    await door.#fill();
    await door.start();
    return door;
  }

  async #fill(): Promise<void> {
    const { records } = this;
    this.section = await records.addSection({ title: 'Spanish 2', period: 'Period 3', tracks: [] });
    await this.codes.give('KITE42', { school: records.school, section: this.section });
    this.teacher = await records.addPerson({
      name: 'Ms. Ortiz',
      initials: 'MO',
      role: 'teacher',
      password: await this.secrets.hashPassword(PASSWORD),
    });
    await records.enroll(this.section, this.teacher, { role: 'teacher' });
    const entry = { school: records.school, person: this.teacher };
    await this.accounts.add('m.ortiz@testfield.example', entry);
    await this.addStudent('Amara Okafor', '4071');
    await this.addStudent('Đào Minh Anh', '1182');
    await this.addStudent('Hana Kim', '2250', { native: '김하나', lang: 'ko' });
  }

  /** Somebody with a PIN, in the class. */
  async addStudent(
    name: string,
    pin: string,
    more: { called?: string; native?: string; lang?: string } = {},
  ): Promise<number> {
    const { records } = this;
    const sealed = this.secrets.sealPin(pin, records.school);
    const id = await records.addPerson({
      name,
      initials: 'XX',
      role: 'student',
      pin: sealed,
      ...more,
    });
    await records.enroll(this.section, id, { role: 'student' });
    this.students[name] = id;
    return id;
  }

  /** Starts a server process on a new port; the first one is where browsers go. */
  async start(): Promise<string> {
    const app = await createApp({
      ...this.deps(),
      redis: { address: this.server.path },
      truncated: false,
      web: 'none',
    });
    this.#apps.push(app);
    const { port } = await app.listen();
    const url = `http://127.0.0.1:${port}`;
    if (this.#apps.length === 1) this.url = url;
    return url;
  }

  /** What a server process of this school is made with. */
  deps() {
    const config: Config = {
      port: 0,
      host: '127.0.0.1',
      dataDir: this.server.dir,
      redisUrl: undefined,
      publicOrigins: this.#options.publicOrigins ?? [],
      ...(this.#options.smtp
        ? { mail: { url: this.#options.smtp, from: 'no-reply@testfield.example' } }
        : {}),
      secretKey,
      seedDemo: false,
      logLevel: 'trace',
    };
    const log = createLog(config, { write: (line: string) => void (this.#logged += line) });
    return { config, log, secretKey, functions: this.functions };
  }

  async stop(): Promise<void> {
    await Promise.all(this.#apps.splice(0).map((app) => app.close()));
  }

  /** The turn that the server takes now and then over every school. */
  async sweep(): Promise<void> {
    await this.#apps[0]!.realtime.beats.sweepAll();
  }

  /** The waits of all throttles are over. */
  async waitIsOver(): Promise<void> {
    const keys = await this.redis.keys('{hq}:throttle:*');
    if (keys.length > 0) await this.redis.del(keys);
  }

  /** All that was logged so far, at the lowest level. */
  logged(): string {
    return this.#logged;
  }

  /** A browser of its own, at this server. */
  browser(headers: Record<string, string> = {}): Browser {
    return new Browser(this.url, headers);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.stop();
    this.redis.disconnect();
    await this.server.stop();
  }
}
