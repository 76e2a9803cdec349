import type { SectionState } from '@threshold/shared/contract/snapshots.ts';
import type { Change, ViewName } from '@threshold/shared/contract/sockets.ts';
import { redactForFamilies, redactForFamily } from '@threshold/shared/domain/family-view.ts';
import { concerned, redactForClass, redactForStudent } from '@threshold/shared/domain/path-view.ts';
import { redactForWall } from '@threshold/shared/domain/wall-view.ts';
import type { Who } from '@threshold/shared/domain/shown.ts';
import { awayFor } from '../store/section-view.ts';
import type { Commit } from './section-mirror.ts';
import type { ThresholdServer, ThresholdSocket } from './socket-types.ts';

type SectionView = Exclude<ViewName, 'hq'>;
type Step = Commit['steps'][number];

/** What one step is to everybody of a view, and what it is besides to the one student, or the family, it concerns. */
interface Redaction {
  toAll: (step: Step) => unknown[];
  toOne: (step: Step, student: number) => unknown[];
}

const ofPath = (who: Who): Redaction => ({
  toAll: ({ before, after, event }) => redactForClass(before, after, event, who),
  toOne: ({ before, after, event }, student) => redactForStudent(before, after, event, student),
});
const ofFamily: Redaction = {
  toAll: ({ before, event }) => redactForFamilies(before, event),
  toOne: ({ before, event }, child) => redactForFamily(before, event, child),
};

/**
 * The sockets of one view of one section on this process, and the revision last sent to them. A commit they may not see is
 * not sent; the next packet's `prev` spans it, so it leaves no hole. When the last socket leaves, `prev` is forgotten.
 */
export class Audience {
  readonly view: SectionView;
  readonly sockets = new Set<ThresholdSocket>();
  /** The revision last sent to everybody, or where the mirror stood when the first socket came. */
  #prev = 0;
  /** Students who alone, or whose families alone, were sent something since: the revision of it. Only in `path` and `family`. */
  readonly #alone = new Map<number, number>();
  readonly #io: ThresholdServer;
  readonly #room: string;
  readonly #section: number;

  constructor(io: ThresholdServer, school: number, section: number, view: SectionView) {
    this.#io = io;
    this.view = view;
    this.#section = section;
    this.#room = `${school}:${section}:${view}`;
  }

  /** The room in which the sockets of one student, or of their family, stand. */
  #own(student: number): string {
    return `${this.#room}:${student}`;
  }

  join(socket: ThresholdSocket, rev: number, student: number | null): void {
    if (this.sockets.size === 0) this.#sent(rev);
    this.sockets.add(socket);
    void socket.join(student === null ? this.#room : [this.#room, this.#own(student)]);
  }

  leave(socket: ThresholdSocket, student: number | null): void {
    this.sockets.delete(socket);
    void socket.leave(this.#room);
    if (student !== null) void socket.leave(this.#own(student));
  }

  /** Sends what this audience may see of a commit. Rule F4. */
  send(commit: Commit, who: Who): void {
    if (this.sockets.size === 0) return;
    if (this.view === 'section')
      this.#toAll(
        commit.rev,
        commit.steps.map((step) => step.event),
      );
    if (this.view === 'wall') {
      const events = commit.steps.flatMap(({ before, after, event }) =>
        redactForWall(before, after, event, who),
      );
      if (events.length > 0) this.#toAll(commit.rev, events);
    }
    if (this.view === 'path') this.#sendEach(commit, ofPath(who));
    if (this.view === 'family') this.#sendEach(commit, ofFamily);
  }

  /** Whom the commit concerns gets their own version of it, the class what all may see; nobody an empty packet. Rule P2. */
  #sendEach({ rev, steps }: Commit, { toAll, toOne }: Redaction): void {
    const common = steps.flatMap(toAll);
    const { rooms } = this.#io.of('/').adapter;
    const own = new Map<number, unknown[]>();
    for (const student of steps.flatMap(({ before, event }) => [...concerned(before, event)])) {
      if (own.has(student) || !rooms.has(this.#own(student))) continue;
      const events = steps.flatMap((step) => toOne(step, student));
      if (events.length > 0) own.set(student, events);
    }
    if (common.length > 0)
      for (const student of this.#alone.keys()) if (!own.has(student)) own.set(student, []);
    for (const [student, events] of own) {
      const prev = this.#alone.get(student) ?? this.#prev;
      const change = this.#change(rev, prev, [...common, ...events]);
      this.#io.to(this.#own(student)).emit('change', change);
      if (common.length === 0) this.#alone.set(student, rev);
    }
    if (common.length > 0) this.#toAll(rev, common, [...own.keys()]);
  }

  #toAll(rev: number, events: unknown[], except: number[] = []): void {
    const change = this.#change(rev, this.#prev, events);
    const everybody = this.#io.to(this.#room);
    const others = except.map((student) => this.#own(student));
    (others.length > 0 ? everybody.except(others) : everybody).emit('change', change);
    this.#sent(rev);
  }

  #change(rev: number, prev: number, events: unknown[]): Change {
    return { view: this.view, section: this.#section, rev, prev, events };
  }

  /** Everybody here has got all they may see up to that revision. */
  #sent(rev: number): void {
    this.#prev = rev;
    this.#alone.clear();
  }

  /** Lets clients that are behind notice. */
  beat(): void {
    if (this.sockets.size === 0) return;
    const of = { view: this.view, section: this.#section };
    const alone = [...this.#alone.keys()].map((student) => this.#own(student));
    this.#io
      .to(this.#room)
      .except(alone)
      .emit('beat', { ...of, rev: this.#prev });
    for (const [student, rev] of this.#alone)
      this.#io.to(this.#own(student)).emit('beat', { ...of, rev });
  }

  /** Every client of this audience watches again: what it holds cannot be trusted. */
  again(rev: number): void {
    this.#sent(rev);
    if (this.sockets.size === 0) return;
    this.#io.to(this.#room).emit('again', { view: this.view, section: this.#section });
  }

  /** These students' own screens watch again: what they have open in other classes changed. Rule A1. */
  againFor(students: readonly number[]): void {
    if (this.sockets.size === 0) return;
    for (const student of students)
      this.#io.to(this.#own(student)).emit('again', { view: this.view, section: this.#section });
  }

  /** Tells who is here, as this audience may know it: each student how many ahead of them are not. Rules L3, P1, P2. */
  here(people: number[], staff: number, state: SectionState): void {
    // Whether anybody is here is nothing to a family. Rule P6.
    if (this.sockets.size === 0 || this.view === 'family') return;
    const shown = this.view === 'section' ? people : [];
    const here = { view: this.view, section: this.#section, people: shown, staff };
    const own: string[] = [];
    if (this.view === 'path') {
      for (const student of this.#students()) {
        const away = awayFor('path', state, student, people);
        if (!away.awayAhead) continue;
        own.push(this.#own(student));
        this.#io.to(this.#own(student)).emit('here', { ...here, ...away });
      }
    }
    const others = own.length > 0 ? this.#io.to(this.#room).except(own) : this.#io.to(this.#room);
    others.emit('here', { ...here, ...awayFor(this.view, state, null, people) });
  }

  #students(): Set<number> {
    const students = new Set<number>();
    for (const { data } of this.sockets) {
      if (data.identity.type === 'person') students.add(data.identity.who.person);
    }
    return students;
  }
}
