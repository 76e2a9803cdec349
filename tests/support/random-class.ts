import { randomUUID } from 'node:crypto';
import type { CommandName } from '@threshold/shared/contract/command-map.ts';
import { keptReply } from '@threshold/server/store/kept-reply.ts';
import type { Reply } from '@threshold/shared/contract/sockets.ts';
import type { LiveClient } from './live-client.ts';
import type { LiveSchool } from './live-school.ts';
import type { Random } from './drill-random.ts';

/** People of a class who do whatever comes to their mind, through their own screens, and know what they were answered. */
export class RandomClass {
  accepted = 0;
  readonly #school: LiveSchool;
  readonly #students: LiveClient[];
  readonly #teachers: LiveClient[];
  readonly #random: Random;
  readonly #attempts: number[] = [];
  readonly #judged: { id: string; by: LiveClient }[] = [];
  readonly #scores: [number, number][] = [];
  readonly #answered: { id: string; reply: Reply }[] = [];

  constructor(school: LiveSchool, screens: readonly LiveClient[], random: Random) {
    this.#school = school;
    this.#random = random;
    const { students, teachers } = school.room;
    this.#students = screens.filter(({ person }) => students.includes(person));
    this.#teachers = screens.filter(({ person }) => teachers.includes(person));
  }

  /** One command of one person, sent as an outbox does until it is answered. Seeing what comes of it is the screens' part. */
  async act(): Promise<void> {
    const random = this.#random;
    const { who, name, input } =
      random.next() < 0.5
        ? this.#byStudent(this.#one(this.#students))
        : this.#byTeacher(this.#one(this.#teachers));
    const id = randomUUID();
    const twice = random.next() < 0.1;
    const reply = await who.send(name, this.#school.section, input as never, id);
    this.#answered.push({ id, reply });
    if (!reply.ok) return;
    this.accepted += 1;
    if (name === 'attempt.ready') this.#attempts.push(reply.attempt!);
    if (reply.scores && name !== 'score.undo') {
      this.#judged.push({ id, by: who });
      this.#scores.push(...reply.scores);
    }
    if (!twice) return;
    const again = await who.send(name, this.#school.section, input as never, id);
    this.#answered.push({ id, reply: again });
  }

  /** Acknowledged commands whose reply the store does not keep word for word, and ids with two replies. Rules T1, T2. */
  async unaccounted(): Promise<string[]> {
    const { redis, records } = this.#school.room;
    const found: string[] = [];
    for (const { id, reply } of this.#answered) {
      if (!reply.ok) continue;
      const kept = await keptReply(redis, records.school, id);
      if (kept === null || !sameFields(kept, reply))
        found.push(`${id} was answered ${JSON.stringify(reply)}, kept is ${JSON.stringify(kept)}`);
    }
    return found;
  }

  #byStudent(who: LiveClient): Act {
    const objective = this.#one(this.#school.room.objectives);
    const attempt = this.#attempt();
    return this.#one<Act>([
      { who, name: 'attempt.ready', input: { objective } },
      { who, name: 'attempt.ready', input: { objective } },
      { who, name: 'attempt.hold', input: { attempt, why: 'needs-time' } },
      { who, name: 'attempt.resume', input: { attempt } },
      { who, name: 'attempt.withdraw', input: { attempt } },
      { who, name: 'help.ask', input: { objective, text: 'stuck here' } },
      { who, name: 'help.close', input: { student: who.person } },
    ]);
  }

  #byTeacher(who: LiveClient): Act {
    const random = this.#random;
    const { objectives, students } = this.#school.room;
    const objective = this.#one(objectives);
    const attempt = this.#attempt();
    const outcome = this.#one(['mastered', 'not-yet', 'not-yet'] as const);
    const judged = { outcome, criteria: [0], version: 1 };
    const [student, index] = this.#scores.length ? this.#one(this.#scores) : [students[0]!, 0];
    const last = this.#judged.at(-1);
    const settings = this.#one([
      { wallMode: 'names' },
      { wallMode: 'none' },
      { order: 'fewest-today' },
      { order: 'joined' },
    ]);
    return this.#one<Act>([
      { who, name: 'attempt.claim', input: { next: true } },
      { who, name: 'attempt.claim', input: { attempts: [attempt] } },
      { who, name: 'attempt.release', input: { attempts: [attempt] } },
      { who, name: 'attempt.assess', input: { attempt, ...judged, note: 'look again' } },
      { who, name: 'attempt.assess', input: { attempt, ...judged } },
      { who, name: 'attempt.hold', input: { attempt, why: 'not-here' } },
      {
        who,
        name: 'score.record',
        input: { students: [this.#one(students)], objective, ...judged },
      },
      { who: last?.by ?? who, name: 'score.undo', input: { of: last?.id ?? randomUUID() } },
      { who, name: 'score.void', input: { student, index, reason: 'wrong row' } },
      {
        who,
        name: 'score.void',
        input: { student, index, reason: 'wrong', instead: { outcome, criteria: [] } },
      },
      { who, name: 'line.mark', input: { attempt } },
      { who, name: 'line.pause', input: {} },
      { who, name: 'line.open', input: {} },
      { who, name: 'line.open', input: {} },
      { who, name: 'line.close', input: random.next() < 0.5 ? { now: true } : {} },
      { who, name: 'section.set', input: settings },
    ]);
  }

  /** One of a list that is not empty. */
  #one<T>(list: readonly T[]): T {
    return this.#random.pick(list)!;
  }

  /** One of the latest attempts; the class has a short memory. */
  #attempt(): number {
    return this.#attempts.length ? this.#one(this.#attempts.slice(-8)) : 1;
  }
}

interface Act {
  who: LiveClient;
  name: CommandName;
  input: object;
}

function sameFields(one: object, other: object): boolean {
  const text = (value: object) => JSON.stringify(Object.entries(value).toSorted());
  return text(one) === text(other);
}
