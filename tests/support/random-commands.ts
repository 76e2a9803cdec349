import { LEDGER_EPOCH } from '@threshold/shared/domain/ledger.ts';
import type { CommandName } from '@threshold/shared/contract/command-map.ts';
import type { Reply } from '@threshold/shared/contract/sockets.ts';
import type { SectionState } from '@threshold/shared/contract/snapshots.ts';
import { isMastered } from '@threshold/shared/domain/mastery.ts';
import { trackOf } from '@threshold/shared/domain/home.ts';
import type { StoredCommand } from '@threshold/server/store/school-store.ts';
import type { Classroom } from './classroom.ts';
import type { Random } from './drill-random.ts';

interface Written {
  id: string;
  person: number;
  section: number;
  scores: [student: number, index: number][];
}

/** Draws commands that mostly make sense: it looks at the boards, remembers what was written, and errs on purpose. */
export class RandomCommands {
  readonly #room: Classroom;
  readonly #random: Random;
  readonly #leader: number;
  #written: Written[] = [];
  #sent: { command: StoredCommand; reply: Reply }[] = [];

  constructor(room: Classroom, random: Random, leader: number) {
    this.#room = room;
    this.#random = random;
    this.#leader = leader;
  }

  /** What came of a command, for undo, voids and sending again. */
  learn(command: StoredCommand, reply: Reply): void {
    if (!reply.ok) return;
    this.#sent = [...this.#sent.slice(-40), { command, reply }];
    if (!reply.scores || command.name === 'score.undo') return;
    const { commandId: id, person, section } = command;
    this.#written = [...this.#written.slice(-400), { id, person, section, scores: reply.scores }];
  }

  /** An accepted command of a while ago with its reply, to be sent again; undefined at first. */
  again(): { command: StoredCommand; reply: Reply } | undefined {
    return this.#random.pick(this.#sent);
  }

  /** The next command at that time. `boards` are the sections' states before this batch. */
  next(boards: readonly SectionState[], now: number): StoredCommand {
    const board = this.#pick(boards);
    const [name, person, input, more = {}] = this.#draw(board, now);
    const section = board.section.id;
    return { name, commandId: this.#uuid(), person, section, input, time: now, ...more };
  }

  #draw(board: SectionState, now: number): Drawn {
    const weights: [number, () => Drawn | undefined][] = [
      [26, () => this.#ready(board)],
      [13, () => this.#claim(board)],
      [5, () => this.#release(board)],
      [20, () => this.#assess(board)],
      [6, () => this.#hold(board)],
      [5, () => this.#resume(board)],
      [2, () => this.#withdraw(board)],
      [9, () => this.#record(board, now)],
      [3, () => this.#import(board, now)],
      [7, () => this.#undo(board)],
      [8, () => this.#void()],
      [4, () => this.#help(board)],
      [5, () => this.#line(board)],
    ];
    for (;;) {
      let at = this.#random.next() * weights.reduce((sum, [weight]) => sum + weight, 0);
      const drawn = weights.find(([weight]) => (at -= weight) < 0)![1]();
      if (drawn) return drawn;
    }
  }

  #ready(board: SectionState): Drawn {
    const student = this.#student(board);
    const cells = board.cells[student] ?? {};
    const left = this.#shown(board).filter((objective) => !isMastered(cells[objective] ?? 0));
    const objective = this.#random.next() < 0.9 ? this.#random.pick(left) : undefined;
    const way = this.#random.next() < 0.2 ? { way: this.#random.whole(0, 2) } : {};
    return ['attempt.ready', student, { objective: objective ?? this.#objective(board), ...way }];
  }

  #claim(board: SectionState): Drawn | undefined {
    const teacher = this.#pick(this.#room.teachers);
    if (this.#random.next() < 0.4) return ['attempt.claim', teacher, { next: true }];
    const ready = board.open.filter((one) => one.state === 'ready');
    if (ready.length === 0) return undefined;
    const attempts = this.#some(ready, 3).map((one) => one.attempt);
    return ['attempt.claim', teacher, { attempts }];
  }

  #release(board: SectionState): Drawn | undefined {
    const one = this.#open(board, 'claimed');
    return one && ['attempt.release', this.#mostly(one.by!), { attempts: [one.attempt] }];
  }

  #assess(board: SectionState): Drawn | undefined {
    const one = this.#open(board, this.#random.next() < 0.7 ? 'claimed' : 'ready');
    if (!one) return undefined;
    const teacher = this.#mostly(one.by ?? this.#pick(this.#room.teachers));
    const also = this.#some(this.#shown(board), 4)
      .slice(1)
      .map((objective) => ({ objective, ...this.#judged() }));
    const input = { attempt: one.attempt, ...this.#judged(), ...(also.length > 0 ? { also } : {}) };
    return [
      'attempt.assess',
      teacher,
      this.#random.next() < 0.3 ? { ...input, note: 'Noted' } : input,
    ];
  }

  #hold(board: SectionState): Drawn | undefined {
    const one = this.#open(board);
    const why = this.#pick(['needs-time', 'not-here']);
    return (
      one && [
        'attempt.hold',
        this.#pick([one.student, one.by ?? this.#room.teachers[0]!]),
        { attempt: one.attempt, why },
      ]
    );
  }

  #resume(board: SectionState): Drawn | undefined {
    const one = this.#open(board, 'held');
    return one && ['attempt.resume', one.student, { attempt: one.attempt }];
  }

  #withdraw(board: SectionState): Drawn | undefined {
    const one = this.#open(board);
    return one && ['attempt.withdraw', one.student, { attempt: one.attempt }];
  }

  #record(board: SectionState, now: number): Drawn {
    const students = this.#some(this.#students(board), 4);
    const objective = this.#objective(board);
    const back = this.#random.next() < 0.4 ? this.#random.whole(0, 90 * 86_400_000) : 0;
    const time = Math.max(now - back, (LEDGER_EPOCH + 1) * 1_000);
    return [
      'score.record',
      this.#pick(this.#room.teachers),
      { students, objective, ...this.#judged() },
      { time },
    ];
  }

  /** Some cells of a sheet, each on a day of the last months. */
  #import(board: SectionState, now: number): Drawn {
    const day = () =>
      new Date(now - this.#random.whole(1, 90) * 86_400_000).toISOString().slice(0, 10);
    const scores = this.#some(this.#students(board), 3).flatMap((student) =>
      this.#some(this.#shown(board), 3).map((objective) => [student, objective, day()]),
    );
    // What the server says of each day: its noon at the school.
    const noons = scores.map(([, , on]) => [on, Date.parse(`${on}T18:00:00Z`)]);
    const given = { days: Object.fromEntries(noons) };
    return ['score.import', this.#pick(this.#room.teachers), { scores }, { given }];
  }

  #undo(board: SectionState): Drawn | undefined {
    const own = this.#written.slice(-40).filter(({ section }) => section === board.section.id);
    const one = own[Math.floor(own.length * Math.sqrt(this.#random.next()))];
    return one && ['score.undo', this.#mostly(one.person), { of: one.id }];
  }

  #void(): Drawn | undefined {
    const [student, index] =
      this.#random.pick(this.#random.pick(this.#written)?.scores ?? []) ?? [];
    if (student === undefined) return undefined;
    const { version: _, ...instead } = this.#judged();
    const input = {
      student,
      index,
      reason: 'Taken back',
      ...(this.#random.next() < 0.4 ? { instead } : {}),
    };
    if (this.#random.next() < 0.3) return ['score.void', this.#leader, input, { leader: true }];
    return ['score.void', this.#pick(this.#room.teachers), input];
  }

  #help(board: SectionState): Drawn {
    const student = this.#student(board);
    if (this.#random.next() < 0.5) return ['help.close', student, { student }];
    return ['help.ask', student, this.#random.next() < 0.5 ? { text: 'Which one?' } : {}];
  }

  #line(board: SectionState): Drawn {
    const teacher = this.#pick(this.#room.teachers);
    const mark = this.#open(board, 'ready')?.attempt ?? null;
    return this.#pick<Drawn>([
      ['line.mark', teacher, { attempt: mark }],
      ['line.mark', teacher, { attempt: null }],
      ['line.pause', teacher, {}],
      ['line.close', teacher, this.#random.next() < 0.5 ? { now: true } : {}],
      ...Array.from({ length: 6 }, (): Drawn => ['line.open', teacher, {}]),
    ]);
  }

  #judged() {
    const outcome = this.#random.next() < 0.25 ? ('mastered' as const) : ('not-yet' as const);
    const criteria = [0, 1, 2, 3, 4].filter(() => this.#random.next() < 0.3);
    return { outcome, criteria, version: this.#random.next() < 0.97 ? 1 : 2 };
  }

  #open(board: SectionState, state?: 'ready' | 'claimed' | 'held') {
    const list = board.open;
    return this.#random.pick(state ? list.filter((one) => one.state === state) : list);
  }

  #students(board: SectionState): number[] {
    return Object.values(board.people).flatMap((one) => (one.role === 'student' ? [one.id] : []));
  }

  /** What the class's tracks show: the first four objectives stand in both tracks. */
  #shown(board: SectionState): number[] {
    return this.#room.objectives.filter(
      (objective, i) => i < 4 || board.section.tracks.includes(trackOf(objective)),
    );
  }

  /** Mostly one that the class's tracks show. */
  #objective(board: SectionState): number {
    return this.#pick(this.#random.next() < 0.97 ? this.#shown(board) : this.#room.objectives);
  }

  /** Mostly one of the class. */
  #student(board: SectionState): number {
    return this.#pick(this.#random.next() < 0.95 ? this.#students(board) : this.#room.students);
  }

  /** Mostly that person. */
  #mostly(person: number): number {
    return this.#random.next() < 0.9 ? person : this.#pick(this.#room.teachers);
  }

  /** One to `most` of the list, each once. */
  #some<T>(list: readonly T[], most: number): T[] {
    const count = this.#random.whole(1, most + 1);
    return [...new Set(Array.from({ length: count }, () => this.#pick(list)))];
  }

  #pick<T>(list: readonly T[]): T {
    return list[this.#random.whole(0, list.length)]!;
  }

  #uuid(): string {
    const hex = () => this.#random.whole(0, 65_536).toString(16).padStart(4, '0');
    return `${hex()}${hex()}-${hex()}-4${hex().slice(1)}-8${hex().slice(1)}-${hex()}${hex()}${hex()}`;
  }
}

type Drawn = [
  name: CommandName,
  person: number,
  input: object,
  more?: { time?: number; leader?: boolean; given?: object },
];
