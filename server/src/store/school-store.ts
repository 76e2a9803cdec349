import { hash, randomUUID } from 'node:crypto';
import { type RefusalCode, type Refused, refuse } from '@threshold/shared/contract/refusals.ts';
import type { Accepted, Reply } from '@threshold/shared/contract/sockets.ts';
import type { Functions } from './functions.ts';
import { GroupCommit } from './group-commit.ts';
import { schoolTag } from './keys.ts';
import { type ReadSection, readSectionReply } from './section-snapshot.ts';

/** A command as the store judges it: who asks stands beside what is asked, and never comes from the device. */
export interface StoredCommand {
  name: string;
  commandId: string;
  person: number;
  /** A leader of the school asks. */
  leader?: boolean;
  section: number;
  input: object;
  /** What the server itself adds; no part of what was asked. */
  given?: object;
  /** Epoch milliseconds; only tests and loaders say it, everybody else goes by the store's clock. */
  time?: number;
}

export interface BeatSection {
  id: number;
  people: number[];
  gone: number[];
}

/** A fault inside a command's function: a bug of ours, never a person's doing. */
export class CommandFault extends Error {}

/** Everything of one school that commands and views ask of Redis. */
export class SchoolStore {
  readonly school: number;
  readonly #functions: Functions;
  readonly #tag: string;
  readonly #commits: GroupCommit;

  constructor(functions: Functions, school: number) {
    this.school = school;
    this.#functions = functions;
    this.#tag = schoolTag(school);
    this.#commits = new GroupCommit(
      (commands) => functions.call('apply', this.#tag, commands) as Promise<string[]>,
    );
  }

  /** Has the command judged and, if accepted, committed. Rejects where the outcome is unknown: ask again, same id. */
  async apply(command: StoredCommand): Promise<Reply> {
    const text = await this.#commits.submit(command.section, commandText(command));
    return readReply(text);
  }

  /** A section's revision and state in one step, as that person may ask for it, with their whole log where `whole`; null where there is none. */
  async readSection(
    section: number,
    person: number | null,
    { whole = false } = {},
  ): Promise<ReadSection | null> {
    const args = [section, person ?? '', ...(whole ? ['all'] : [])];
    const raw = await this.#functions.read('read_section', this.#tag, args);
    return readSectionReply(section, raw as Buffer[]);
  }

  /** Whether that person is in that section in that role now; a section that is not there answers the same. Rule P3. */
  async isEnrolled(section: number, person: number, role: 'student' | 'teacher'): Promise<boolean> {
    return (await this.#functions.call('role', this.#tag, [section, person])) === role;
  }

  /** The same, and of an archived section whether they were in it in that role when it was archived. Rule S4. */
  async wasEnrolled(
    section: number,
    person: number,
    role: 'student' | 'teacher',
  ): Promise<boolean> {
    const args = [section, person, 'last'];
    return (await this.#functions.call('role', this.#tag, args)) === role;
  }

  /** Whether that person teaches that section now, and not only until the day ends. Rule I4. */
  async teachesForGood(section: number, person: number): Promise<boolean> {
    const args = [section, person, 'for-good'];
    return (await this.#functions.call('role', this.#tag, args)) === 'teacher';
  }

  /** Lapses, expiries and the day's end. Unit: epoch ms. Answers how many claims lapsed and holds expired. */
  async sweep(day: { start: number; end: number }, at?: number): Promise<[number, number]> {
    const args = [at ?? '', day.start, day.end];
    return (await this.#functions.call('sweep', this.#tag, args)) as [number, number];
  }

  /**
   * Begins another life of the school's record: every client that holds a part of this one says so and starts anew. Many
   * processes may find the same loss; the first one to say so renews, the others change nothing.
   */
  async renewEpoch(ends: string): Promise<void> {
    await this.#functions.call('renew_epoch', this.#tag, [ends, randomUUID()]);
  }

  /** Tells who this process holds sockets of; answers each section's revision and who is here. */
  async beat(
    process: string,
    beat: { staff: number[]; sections: BeatSection[] },
  ): Promise<Record<string, { rev: number; here: number[] }>> {
    const text = await this.#functions.call('beat', this.#tag, [process, JSON.stringify(beat)]);
    return JSON.parse(text as string) as Record<string, { rev: number; here: number[] }>;
  }
}

/** The command as `apply` reads it: one JSON object. */
export function commandText(command: StoredCommand): string {
  const { name, commandId, person, leader, section, input, given, time } = command;
  const body = JSON.stringify(input);
  // What the device said goes first and is written once: of two equal fields the later one counts, and that is ours.
  const said = body === '{}' ? '{' : `${body.slice(0, -1)},`;
  const told = JSON.stringify({
    name,
    id: commandId,
    hash: hash('sha1', `${name} ${section} ${body}`, 'base64url'),
    person,
    section,
    leader,
    given,
    time,
  });
  return said + told.slice(1);
}

function readReply(text: string): Reply {
  const reply = JSON.parse(text) as
    | Accepted
    | (Pick<Refused, 'ok' | 'by' | 'until' | 'in'> & {
        code: RefusalCode | 'FAULT';
        message?: string;
      });
  if (reply.ok) return reply;
  if (reply.code === 'FAULT') throw new CommandFault(reply.message);
  const { code, by, until, in: elsewhere } = reply;
  return refuse(code, {
    ...(by === undefined ? {} : { by }),
    ...(until === undefined ? {} : { until }),
    ...(elsewhere === undefined ? {} : { in: elsewhere }),
  }) satisfies Refused;
}
