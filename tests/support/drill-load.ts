import { setTimeout as pause } from 'node:timers/promises';
import type { StoredCommand } from '@threshold/server/store/school-store.ts';
import type { Reply } from '@threshold/shared/contract/sockets.ts';
import { Classroom } from './classroom.ts';
import { DrillCommands } from './drill-commands.ts';
import { seededRandom, type Random } from './drill-random.ts';
import type { TestRedis } from './start-redis.ts';

/** One command as its sender knows it: answered, or of unknown outcome. */
export interface Sent {
  room: Classroom;
  command: StoredCommand;
  reply?: Reply;
  /** When the answer came, by the machine's clock. Unit: epoch ms. */
  answeredAt?: number;
  /** Why the outcome is unknown; gone once it was asked again and answered. */
  unknown?: string;
}

type Look = Awaited<ReturnType<Classroom['look']>>;

interface LoadPlan {
  /** Each is a slot of its own with its own group commit, so many calls are on the way at once. */
  schools?: number;
  /** Commands on the way at once, over all schools. */
  inFlight?: number;
  seed?: number;
}

/** Commands without end over several schools of one Redis, each noted as sent and as answered. */
export class DrillLoad {
  readonly rooms: Classroom[];
  readonly random: Random;
  readonly sent: Sent[] = [];
  /** Where each section stood before the first command: room → section → look. */
  readonly starts = new Map<Classroom, Map<number, Look>>();
  readonly #loops: number;
  readonly #people: DrillCommands[];
  #running = false;
  #ended: Promise<unknown> = Promise.resolve();

  private constructor(
    rooms: Classroom[],
    plan: Required<Pick<LoadPlan, 'inFlight'>>,
    random: Random,
  ) {
    this.rooms = rooms;
    this.random = random;
    this.#loops = Math.max(1, Math.round(plan.inFlight / rooms.length));
    this.#people = rooms.map((room) => new DrillCommands(room, random));
  }

  /** Schools of 20 students, 3 teachers, 3 sections and 60 objectives, ready to be used. */
  static async open(server: TestRedis, plan: LoadPlan = {}): Promise<DrillLoad> {
    const objectives = Array.from({ length: 60 }, () => ({}));
    const school = { students: 20, teachers: 3, sections: 3, objectives };
    const rooms = await Promise.all(
      Array.from({ length: plan.schools ?? 8 }, () => Classroom.open(school, server)),
    );
    const load = new DrillLoad(rooms, { inFlight: plan.inFlight ?? 32 }, seededRandom(plan.seed));
    for (const room of rooms) {
      // That Redis goes away is what drills are for.
      room.redis.on('error', () => undefined);
      const looks = room.sections.map(async (id) => [id, await room.look(null, id)] as const);
      load.starts.set(room, new Map(await Promise.all(looks)));
    }
    return load;
  }

  /** Those that were accepted, as far as their senders know. */
  get accepted(): Sent[] {
    return this.sent.filter(({ reply }) => reply?.ok);
  }

  get unknown(): Sent[] {
    return this.sent.filter(({ unknown }) => unknown !== undefined);
  }

  start(): void {
    this.#running = true;
    this.#ended = Promise.all(
      this.rooms.flatMap((room, i) =>
        Array.from({ length: this.#loops }, () => this.#loop(room, this.#people[i]!)),
      ),
    );
  }

  /** Sends no more, and waits until each one on the way was answered or given up as unknown. */
  async stop(): Promise<void> {
    this.#running = false;
    await this.#ended;
  }

  /** Drops the connections with commands on the way, as a server process does that ends. */
  async abandon(): Promise<void> {
    this.#running = false;
    this.rooms.forEach((room) => room.redis.disconnect());
    await this.#ended;
  }

  /** Connects again after `abandon`. */
  async comeBack(): Promise<void> {
    await Promise.all(this.rooms.map((room) => room.redis.connect()));
  }

  /** Asks each of unknown outcome again with its own id until it is answered. */
  async askAgain(patience = 30_000): Promise<void> {
    const limit = performance.now() + patience;
    await Promise.all(
      this.unknown.map(async (one) => {
        while (one.unknown !== undefined) {
          await this.#ask(one);
          if (performance.now() > limit) throw new Error(`still unknown: ${one.unknown}`);
        }
      }),
    );
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#running = false;
    this.rooms.forEach((room) => room.redis.disconnect());
  }

  async #loop(room: Classroom, people: DrillCommands): Promise<void> {
    while (this.#running) {
      const one: Sent = { room, command: people.next() };
      this.sent.push(one);
      await this.#ask(one);
      if (one.reply?.ok) people.learn(one.command, one.reply);
      // A Redis that rejects at once must not make this loop spin.
      if (one.unknown !== undefined) await pause(5);
    }
  }

  async #ask(one: Sent): Promise<void> {
    try {
      one.reply = await one.room.records.store.apply(one.command);
      one.answeredAt = Date.now();
      delete one.unknown;
    } catch (error) {
      one.unknown = String(error);
    }
  }
}
