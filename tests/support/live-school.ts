import { ClassCodes } from '@threshold/server/store/class-codes.ts';
import { Accounts } from '@threshold/server/store/accounts.ts';
import { HqAccounts } from '@threshold/server/store/hq-accounts.ts';
import { FamilyCodes } from '@threshold/server/store/family-codes.ts';
import { familyOf } from '@threshold/shared/domain/family-number.ts';
import { type DisplayRight, Displays } from '@threshold/server/store/displays.ts';
import { Revocation } from '@threshold/server/store/revocation.ts';
import { SchoolRecords } from '@threshold/server/store/school-records.ts';
import { Secrets } from '@threshold/server/store/secrets.ts';
import type { PersonRecord } from '@threshold/server/store/record-types.ts';
import { Classroom, type Plan } from './classroom.ts';
import { cookiesOf } from './cookies-of.ts';
import { invited, use } from './invited.ts';
import { LiveClient } from './live-client.ts';
import {
  type InnerServer,
  type LiveServer,
  SECRET,
  type ServerPlace,
  innerServer,
} from './live-server.ts';
import { startRedis, type TestRedis } from './start-redis.ts';

const PIN = '2468';
const CODE = 'TEST42';
const PASSWORD = 'three words and a number 7';

interface How {
  /** The Redis to use; one of its own unless given. */
  redis?: TestRedis;
  /** What serves the students, and what the teachers: servers in this process unless given. */
  serve?: [students: Serve, teachers: Serve];
}
type Serve = (place: ServerPlace) => Promise<LiveServer>;

/**
 * A school that is really served: two servers on one Redis, real sign-ins, real sockets. Students sit on the first server
 * and teachers on the second, so that everything crosses from one to the other.
 */
export class LiveSchool {
  readonly room: Classroom;
  readonly servers: LiveServer[] = [];
  readonly section: number;
  readonly #secrets = new Secrets(SECRET);
  readonly #clients: LiveClient[] = [];
  readonly #cookies = new Map<string, string>();

  private constructor(room: Classroom) {
    this.room = room;
    this.section = room.sections[0]!;
  }

  static async open(plan: Plan = {}, how: How = {}): Promise<LiveSchool> {
    const redis = how.redis ?? (await startRedis({ appendfsync: 'always' }));
    const school = new LiveSchool(await Classroom.open(plan, redis));
    // That Redis goes away is what some tests are for.
    school.room.redis.on('error', () => undefined);
    await school.#letIn();
    for (const serve of how.serve ?? [innerServer, innerServer])
      school.servers.push(await serve(school.place));
    return school;
  }

  /** What a server of this school must know to start. */
  get place(): ServerPlace {
    const { path, dir } = this.room.server;
    return { redis: path, dir };
  }

  /** A server of this process, whose inside a test may reach. */
  inner(server: number): InnerServer {
    return this.servers[server] as InnerServer;
  }

  /** PINs for students, accounts for staff, a code for the first section. */
  async #letIn(): Promise<void> {
    const { redis, records, keys, students, teachers, sections } = this.room;
    const { school } = records;
    await new ClassCodes(redis).give(CODE, { school, section: sections[0]! });
    const pin = this.#secrets.sealPin(PIN, school);
    const password = await this.#secrets.hashPassword(PASSWORD);
    const accounts = new Accounts(redis, this.room.functions, this.#secrets);
    for (const id of [...students, ...teachers]) {
      const person = (await records.person(id)) as PersonRecord;
      const more = person.role === 'student' ? { pin } : { password };
      await redis.hset(keys.people(), id, JSON.stringify({ ...person, ...more }));
    }
    for (const id of teachers)
      await accounts.add(`teacher${id}@test.example`, { school, person: id });
    const hq = await new HqAccounts(redis, this.room.functions).add({
      name: 'Ines HQ',
      initials: 'IH',
      password,
    });
    await accounts.add('hq@test.example', { school: 0, person: hq });
  }

  /** A student's screen, signed in by class code and PIN; on the first server unless told otherwise. */
  async student(index: number, server = 0): Promise<LiveClient> {
    const person = this.room.students[index]!;
    const cookie = await this.#signIn(server, 'student', this.studentEntry(index));
    return this.#open({ url: this.servers[server]!.url, cookie, person });
  }

  /** A teacher's screen, signed in by e-mail and password; on the second server unless told otherwise. */
  async teacher(index: number, server = 1): Promise<LiveClient> {
    const person = this.room.teachers[index]!;
    const cookie = await this.#signIn(server, 'staff', this.staffEntry(index));
    return this.#open({ url: this.servers[server]!.url, cookie, person });
  }

  /** A family's screen, signed in by a new code of their child; on the first server unless told otherwise. */
  async family(index: number, server = 0): Promise<LiveClient & { code: string }> {
    const child = this.room.students[index]!;
    const code = await this.familyCode(child);
    const cookie = await this.#signIn(server, 'family', { code });
    const pass = { url: this.servers[server]!.url, cookie, person: familyOf(child) };
    return Object.assign(await this.#open(pass), { code });
  }

  /** A new code for the family of that student, as the server gives one. */
  async familyCode(child: number): Promise<string> {
    const { redis, keys, records } = this.room;
    const { school } = records;
    const [key] = await new FamilyCodes(redis, this.#secrets).reserve(school, [child]);
    const person = (await records.person(child))!;
    await redis.hset(keys.people(), child, JSON.stringify({ ...person, family: key }));
    return this.#secrets.openPin(key!.code, school)!;
  }

  /** What a student types to come in. */
  studentEntry(index: number): { code: string; name: string; pin: string } {
    return { code: CODE, name: `Student${index} Test`, pin: PIN };
  }

  /** What a teacher types to come in. */
  staffEntry(index: number): { email: string; password: string } {
    return { email: `teacher${this.room.teachers[index]!}@test.example`, password: PASSWORD };
  }

  async hq(server = 1): Promise<LiveClient> {
    const cookie = await this.#signIn(server, 'staff', {
      email: 'hq@test.example',
      password: PASSWORD,
    });
    return this.#open({ url: this.servers[server]!.url, cookie, person: 1 });
  }

  /** A leader who teaches no class: of this school, or of another that has none. */
  async leader({ elsewhere = false } = {}): Promise<LiveClient> {
    const { redis, functions } = this.room;
    const founded = { name: 'Elsewhere', place: '', country: 'US', timeZone: 'UTC' };
    const records = elsewhere
      ? await SchoolRecords.found(redis, functions, founded)
      : this.room.records;
    return this.#comer(records, { name: 'Dr. Leader', initials: 'DL', role: 'leader' });
  }

  /** A teacher of no other class, who stands in until midnight in that one. Rule I4. */
  async substitute(section: number): Promise<LiveClient> {
    const named = { name: 'Mx. Amari', initials: 'MA', role: 'teacher' } as const;
    const client = await this.#comer(this.room.records, named);
    const { person } = client;
    const asked = { today: true, in: section, leader: true };
    const { token } = await invited(this.room, this.room.teachers[0]!, asked);
    const used = await use(this.room, token, { account: `stands in ${person}`, known: person });
    if (!used.ok) throw new Error(`does not stand in: ${used.code}`);
    return client;
  }

  /** Somebody new of that school's staff, signed in on the second server. */
  async #comer(
    records: SchoolRecords,
    named: Pick<PersonRecord, 'name' | 'initials' | 'role'>,
  ): Promise<LiveClient> {
    const { redis, functions } = this.room;
    const password = await this.#secrets.hashPassword(PASSWORD);
    const person = await records.addPerson({ ...named, password });
    const email = `${named.role}${records.school}.${person}@test.example`;
    const accounts = new Accounts(redis, functions, this.#secrets);
    await accounts.add(email, { school: records.school, person });
    const cookie = await this.#signIn(1, 'staff', { email, password: PASSWORD });
    return this.#open({ url: this.servers[1]!.url, cookie, person });
  }

  /** A wall by its token, as a projector has it. */
  async wall(server = 0): Promise<LiveClient & { display: string }> {
    const right = {
      school: this.room.records.school,
      section: this.section,
      kind: 'wall',
    } as const;
    return this.#screen(right, server);
  }

  /** A screen of HQ by its token. */
  hqScreen(server = 0): Promise<LiveClient> {
    return this.#screen({ school: 0, section: 0, kind: 'hq' }, server);
  }

  async #screen(right: DisplayRight, server: number): Promise<LiveClient & { display: string }> {
    const { redis } = this.room;
    const displays = new Displays(redis, await Revocation.open(redis));
    const { token, id } = await displays.issue(right);
    const client = await this.#open({ url: this.servers[server]!.url, display: token, person: 0 });
    return Object.assign(client, { display: id });
  }

  /** A display with that token, on the first server. */
  display(token: string): Promise<LiveClient> {
    return this.#open({ url: this.servers[0]!.url, display: token, person: 0 });
  }

  async #open(pass: ConstructorParameters<typeof LiveClient>[0]): Promise<LiveClient> {
    const client = new LiveClient(pass);
    this.#clients.push(client);
    return client.connected();
  }

  /** A second socket on the session of that screen. */
  async tab(of: LiveClient, server: number): Promise<LiveClient> {
    const client = of.again(this.servers[server]!.url);
    this.#clients.push(client);
    return client.connected();
  }

  async #signIn(
    server: number,
    kind: 'student' | 'staff' | 'family',
    body: object,
  ): Promise<string> {
    const key = JSON.stringify(body);
    const known = this.#cookies.get(key);
    if (known) return known;
    const { url } = this.servers[server]!;
    const reply = await fetch(`${url}/api/sign-in/${kind}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: url },
      body: key,
    });
    const cookie = cookiesOf(reply);
    if (!reply.ok || !cookie)
      throw new Error(`sign-in failed: ${reply.status} ${await reply.text()}`);
    this.#cookies.set(key, cookie);
    return cookie;
  }

  /** Signs the session of that screen out, as its sign-out button does; by another server where one is named. */
  async signOut({ pass }: LiveClient, server?: number): Promise<void> {
    const url = server === undefined ? pass.url : this.servers[server]!.url;
    const headers = { origin: url, cookie: pass.cookie ?? '' };
    await fetch(`${url}/api/sign-out`, { method: 'POST', headers });
    this.#cookies.clear();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const client of this.#clients) client.close();
    for (const server of this.servers) await server.close();
    await this.room.close();
    await this.room.server.stop();
  }
}
