import { randomUUID } from 'node:crypto';
import { connectRedis, type RedisClient } from '@threshold/server/store/redis.ts';
import { givenBy } from '@threshold/server/store/given/given-by.ts';
import { Secrets } from '@threshold/server/store/secrets.ts';
import { Functions } from '@threshold/server/store/functions.ts';
import { SchoolRecords } from '@threshold/server/store/school-records.ts';
import type { StoredCommand } from '@threshold/server/store/school-store.ts';
import { schoolKeys } from '@threshold/server/store/keys.ts';
import { type SectionEvent, sectionEvent } from '@threshold/shared/contract/events.ts';
import {
  type CommandInput,
  type CommandName,
  commandMap,
} from '@threshold/shared/contract/command-map.ts';
import type { Reply } from '@threshold/shared/contract/sockets.ts';
import { packHome } from '@threshold/shared/domain/home.ts';
import { startRedis, type TestRedis } from './start-redis.ts';

export const SECRET_KEY = 'a key that only tests of commands know';
export const secrets = new Secrets(SECRET_KEY);

/** What a test says of a command; who asks, the id and the section stand beside it. */
export type Input<N extends CommandName> = Omit<CommandInput<N>, 'commandId' | 'for' | 'section'>;
export interface How {
  in?: number;
  at?: number;
  id?: string;
  leader?: boolean;
}

export interface Plan {
  students?: number;
  teachers?: number;
  sections?: number;
  /** Objectives of the one track; each may name the positions it needs. */
  objectives?: { needs?: number[]; ways?: number }[];
  /** When the school was founded, where that is not now: its day is that of this moment. Unit: epoch ms. */
  founded?: number;
}

/** One school with real Redis, ready for commands; people are in every section unless a test moves them. */
export class Classroom {
  readonly redis: RedisClient;
  readonly functions: Functions;
  readonly records: SchoolRecords;
  readonly server: TestRedis;
  readonly sections: number[] = [];
  readonly students: number[] = [];
  readonly teachers: number[] = [];
  readonly objectives: number[] = [];
  readonly keys: ReturnType<typeof schoolKeys>;

  readonly #ownServer: boolean;

  private constructor(
    server: TestRedis,
    ownServer: boolean,
    redis: RedisClient,
    functions: Functions,
    records: SchoolRecords,
  ) {
    this.server = server;
    this.#ownServer = ownServer;
    this.redis = redis;
    this.functions = functions;
    this.records = records;
    this.keys = schoolKeys(records.school);
  }

  /**
   * A school with 4 students, 2 teachers, one section and three objectives, unless the plan says otherwise; on a Redis that
   * runs already, or on one of its own that ends with it.
   */
  static async open(plan: Plan = {}, running?: TestRedis): Promise<Classroom> {
    const server = running ?? (await startRedis());
    const redis = connectRedis(server.path);
    const functions = new Functions(redis);
    await functions.load();
    const school = {
      name: 'Testfield School',
      place: 'Testfield',
      country: 'US',
      timeZone: 'America/Boise',
    };
    const how = plan.founded === undefined ? {} : { at: plan.founded };
    const records = await SchoolRecords.found(redis, functions, school, how);
    const room = new Classroom(server, !running, redis, functions, records);
    await room.#fill(plan);
    return room;
  }

  async #fill(plan: Plan): Promise<void> {
    const track = await this.records.addTrack({ title: 'Spanish', subject: 'Spanish' });
    const objectives = plan.objectives ?? [{}, {}, {}];
    for (const [i, objective] of objectives.entries()) {
      const home = packHome(track, i + 1);
      const gate = {
        shows: [track],
        needs: (objective.needs ?? []).map((position) => packHome(track, position)),
        version: 1,
        ways: objective.ways ?? 1,
        subject: 'Spanish',
      };
      await this.records.setObjective(home, gate, { title: `Objective ${i + 1}` });
      this.objectives.push(home);
    }
    for (let i = 0; i < (plan.students ?? 4); i += 1) {
      this.students.push(
        await this.records.addPerson({
          name: `Student${i} Test`,
          initials: `S${i}`,
          role: 'student',
        }),
      );
    }
    for (let i = 0; i < (plan.teachers ?? 2); i += 1) {
      this.teachers.push(
        await this.records.addPerson({
          name: `Ms. Teacher ${i}`,
          initials: `T${i}`,
          role: 'teacher',
        }),
      );
    }
    for (let i = 0; i < (plan.sections ?? 1); i += 1) {
      const section = await this.records.addSection({
        title: 'Spanish 2',
        period: `Period ${i}`,
        tracks: [track],
      });
      this.sections.push(section);
      for (const student of this.students)
        await this.records.enroll(section, student, { role: 'student' });
      for (const teacher of this.teachers)
        await this.records.enroll(section, teacher, { role: 'teacher' });
    }
  }

  /** Sends a command as that person, in the first section unless told otherwise. */
  async ask<N extends CommandName>(
    name: N,
    person: number,
    input: Input<N>,
    how: How = {},
  ): Promise<Reply> {
    // What concerns a whole school names no class.
    const section = 'section' in commandMap[name].input.shape ? (how.in ?? this.sections[0]!) : 0;
    const commandId = how.id ?? randomUUID();
    const of = { school: this.records.school, section, person, commandId };
    const giving = givenBy(this.redis, secrets, async () => how.at ?? Date.now());
    const given = await giving(of, name, input);
    const command: StoredCommand = {
      name,
      commandId,
      person,
      section,
      input,
      ...(given ? { given } : {}),
      ...(how.at === undefined ? {} : { time: how.at }),
      ...(how.leader ? { leader: true } : {}),
    };
    return this.records.store.apply(command);
  }

  /** The same, and it must be accepted: answers the reply's own fields. */
  async must<N extends CommandName>(name: N, person: number, input: Input<N>, how: How = {}) {
    const reply = await this.ask(name, person, input, how);
    if (!reply.ok) throw new Error(`${name} was refused: ${reply.code}`);
    return reply;
  }

  /** A press that must be accepted: answers the attempt. */
  async ready(student: number, objective: number, how: How = {}): Promise<number> {
    return (await this.must('attempt.ready', student, { objective }, how)).attempt!;
  }

  /** The section's feed after a revision, each entry checked against the contract. */
  async feed(
    section = this.sections[0]!,
    after = 0,
  ): Promise<{ rev: number; events: SectionEvent[] }[]> {
    const entries = await this.redis.xrange(
      this.keys.feed(`section:${section}`),
      `1-${after + 1}`,
      '+',
    );
    return entries.map(([id, [, text]]) => ({
      rev: Number(id.split('-')[1]),
      events: (JSON.parse(text!) as unknown[]).map((event) => sectionEvent.parse(event)),
    }));
  }

  async look(person: number | null = null, section = this.sections[0]!) {
    const look = await this.records.store.readSection(section, person);
    if (!look) throw new Error(`no section ${section}`);
    return look;
  }

  async close(): Promise<void> {
    this.redis.disconnect();
    if (this.#ownServer) await this.server.stop();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.close();
  }
}
