import { randomUUID } from 'node:crypto';
import type { CommandInput, CommandName } from '@threshold/shared/contract/command-map.ts';
import type { Accepted } from '@threshold/shared/contract/sockets.ts';
import type { StoredCommand } from '@threshold/server/store/school-store.ts';
import type { Classroom } from './classroom.ts';
import type { Random } from './drill-random.ts';

/** An open attempt as the drill believes it to be; where it has moved on meanwhile, a command is refused. */
interface Known {
  attempt: number;
  student: number;
  section: number;
  objective: number;
  state: 'ready' | 'claimed' | 'held';
  by?: number;
}

/** A command that wrote scores and may be undone. */
interface Written {
  command: string;
  teacher: number;
  section: number;
  ended?: Known;
}

type Input<N extends CommandName> = Omit<CommandInput<N>, 'commandId' | 'for' | 'section'>;

/** How many of the newest scores are thought of for undo. */
const REMEMBERED = 30;

/** People of one school who do what people do, at random: most of it is accepted, some of it refused. */
export class DrillCommands {
  readonly #room: Classroom;
  readonly #random: Random;
  readonly #open = new Map<number, Known>();
  readonly #written: Written[] = [];

  constructor(room: Classroom, random: Random) {
    this.#room = room;
    this.#random = random;
  }

  /** The next thing somebody does. */
  next(): StoredCommand {
    const section = this.#random.pick(this.#room.sections)!;
    const teacher = this.#random.pick(this.#room.teachers)!;
    const dice = this.#random.next();
    if (dice < 0.35) return this.#press(section);
    if (dice < 0.54) return this.#command('attempt.claim', teacher, section, { next: true });
    if (dice < 0.77) return this.#assess(teacher, section);
    if (dice < 0.87) return this.#stepAside(section, dice);
    if (dice < 0.9) return this.#observe(teacher, section);
    if (dice < 0.93) return this.#takeBack(teacher, section);
    if (dice < 0.96) return this.#help(teacher, section);
    // The line is mostly open: one that stays closed would refuse everything else.
    if (dice < 0.965) return this.#command('line.pause', teacher, section, {});
    if (dice < 0.967) return this.#command('line.close', teacher, section, { now: true });
    return this.#command('line.open', teacher, section, {});
  }

  /** An accepted command teaches what the next ones can be aimed at. */
  learn({ name, commandId, person, section, input }: StoredCommand, reply: Accepted): void {
    const known = this.#open.get(reply.attempt ?? 0);
    if (name === 'attempt.ready') {
      const { objective } = input as Input<'attempt.ready'>;
      const attempt = reply.attempt!;
      this.#open.set(attempt, { attempt, student: person, section, objective, state: 'ready' });
    }
    if (name === 'attempt.claim') {
      for (const id of reply.attempts ?? []) this.#move(this.#open.get(id), 'claimed', person);
    }
    if (name === 'attempt.release') {
      for (const id of reply.attempts ?? []) this.#move(this.#open.get(id), 'ready');
    }
    if (name === 'attempt.hold') this.#move(known, 'held');
    if (name === 'attempt.resume') this.#move(known, 'ready');
    if (name === 'attempt.assess' || name === 'attempt.withdraw')
      this.#open.delete(reply.attempt ?? 0);
    if (name === 'attempt.assess' || name === 'score.record')
      this.#written.push({
        command: commandId,
        teacher: person,
        section,
        ...(known ? { ended: known } : {}),
      });
    if (name === 'score.undo') this.#undone((input as Input<'score.undo'>).of);
    if (this.#written.length > REMEMBERED) this.#written.shift();
  }

  #move(known: Known | undefined, state: Known['state'], by?: number): void {
    if (!known) return;
    known.state = state;
    if (by === undefined) delete known.by;
    else known.by = by;
  }

  #undone(command: string): void {
    const index = this.#written.findIndex((one) => one.command === command);
    const [undone] = index < 0 ? [] : this.#written.splice(index, 1);
    if (undone?.ended) this.#open.set(undone.ended.attempt, undone.ended);
  }

  #press(section: number): StoredCommand {
    const busy = Map.groupBy(this.#open.values(), (one) => one.student);
    const free = this.#room.students.filter((id) => (busy.get(id)?.length ?? 0) < 3);
    const student = this.#random.pick(free) ?? this.#student();
    return this.#command('attempt.ready', student, section, { objective: this.#objective() });
  }

  #assess(teacher: number, section: number): StoredCommand {
    const claimed = [...this.#open.values()].filter((one) => one.state === 'claimed');
    const known = this.#random.pick(claimed) ?? this.#random.pick([...this.#open.values()]);
    if (!known) return this.#command('attempt.claim', teacher, section, { next: true });
    const also = this.#objective();
    const more = also !== known.objective && this.#random.next() < 0.3;
    return this.#command('attempt.assess', known.by ?? teacher, known.section, {
      attempt: known.attempt,
      ...this.#judged(),
      note: 'Say it once more, slowly.',
      ...(more ? { also: [{ objective: also, ...this.#judged() }] } : {}),
    });
  }

  #stepAside(section: number, dice: number): StoredCommand {
    const all = [...this.#open.values()];
    const held = this.#random.pick(all.filter((one) => one.state === 'held'));
    if (held && dice < 0.82)
      return this.#command('attempt.resume', held.student, held.section, { attempt: held.attempt });
    const known = this.#random.pick(all);
    if (!known) return this.#press(section);
    const { attempt, student, by } = known;
    if (by !== undefined && dice < 0.85)
      return this.#command('attempt.release', by, known.section, { attempts: [attempt] });
    return dice < 0.86
      ? this.#command('attempt.hold', student, known.section, { attempt, why: 'needs-time' })
      : this.#command('attempt.withdraw', student, known.section, { attempt });
  }

  #observe(teacher: number, section: number): StoredCommand {
    const students = [...new Set([this.#student(), this.#student()])];
    return this.#command('score.record', teacher, section, {
      students,
      objective: this.#objective(),
      ...this.#judged(),
    });
  }

  #takeBack(teacher: number, section: number): StoredCommand {
    const last = this.#random.pick(this.#written);
    if (last && this.#random.next() < 0.7)
      return this.#command('score.undo', last.teacher, last.section, { of: last.command });
    return this.#command('score.void', teacher, section, {
      student: this.#student(),
      index: this.#random.whole(0, 4),
      reason: 'wrong row',
      ...(this.#random.next() < 0.5 ? { instead: { outcome: 'not-yet', criteria: [] } } : {}),
    });
  }

  #help(teacher: number, section: number): StoredCommand {
    const student = this.#student();
    return this.#random.next() < 0.5
      ? this.#command('help.ask', student, section, { text: 'stuck' })
      : this.#command('help.close', teacher, section, { student });
  }

  #judged() {
    const mastered = this.#random.next() < 0.15;
    return {
      outcome: mastered ? ('mastered' as const) : ('not-yet' as const),
      criteria: [this.#random.whole(0, 3)],
      version: 1,
    };
  }

  #student(): number {
    return this.#random.pick(this.#room.students)!;
  }

  #objective(): number {
    return this.#random.pick(this.#room.objectives)!;
  }

  #command<N extends CommandName>(
    name: N,
    person: number,
    section: number,
    input: Input<N>,
  ): StoredCommand {
    return { name, commandId: randomUUID(), person, section, input };
  }
}
