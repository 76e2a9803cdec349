import type { Change, ViewName } from '@threshold/shared/contract/sockets.ts';
import { concerned, redactForClass, redactForStudent } from '@threshold/shared/domain/path-view.ts';
import { redactForWall } from '@threshold/shared/domain/wall-view.ts';
import type { Who } from '@threshold/shared/domain/shown.ts';
import type { Commit } from './section-mirror.ts';
import type { ThresholdServer, ThresholdSocket } from './socket-types.ts';

type SectionView = Exclude<ViewName, 'hq'>;

/**
 * The sockets of one view of one section on this process, and the revision last sent to them. A commit they may not see is
 * not sent; the next packet's `prev` spans it, so it leaves no hole. When the last socket leaves, `prev` is forgotten.
 */
export class Audience {
  readonly view: SectionView;
  readonly sockets = new Set<ThresholdSocket>();
  /** The revision last sent, or where the mirror stood when the first socket came. */
  prev = 0;
  readonly #io: ThresholdServer;
  readonly #room: string;
  readonly #section: number;

  constructor(io: ThresholdServer, school: number, section: number, view: SectionView) {
    this.#io = io;
    this.view = view;
    this.#section = section;
    this.#room = `${school}:${section}:${view}`;
  }

  /** The room in which the sockets of one student stand. */
  #own(student: number): string {
    return `${this.#room}:${student}`;
  }

  join(socket: ThresholdSocket, rev: number, student: number | null): void {
    if (this.sockets.size === 0) this.prev = rev;
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
      this.#emit(
        commit.rev,
        commit.steps.map((step) => step.event),
      );
    if (this.view === 'wall') {
      const events = commit.steps.flatMap(({ before, after, event }) =>
        redactForWall(before, after, event, who),
      );
      if (events.length > 0) this.#emit(commit.rev, events);
    }
    if (this.view === 'path') this.#sendPath(commit, who);
  }

  /** One packet to every student: their own version where the commit concerns them, else the class's. Rule P2. */
  #sendPath(commit: Commit, who: Who): void {
    const common = commit.steps.flatMap(({ before, after, event }) =>
      redactForClass(before, after, event, who),
    );
    const students = new Set(
      commit.steps.flatMap(({ before, event }) => [...concerned(before, event)]),
    );
    const here = [...students].filter((student) =>
      this.#io.of('/').adapter.rooms.has(this.#own(student)),
    );
    if (common.length === 0 && here.length === 0) return;
    const change = (events: unknown[]): Change => this.#change(commit.rev, events);
    for (const student of here) {
      const own = commit.steps.flatMap(({ before, after, event }) =>
        redactForStudent(before, after, event, student),
      );
      this.#io.to(this.#own(student)).emit('change', change([...common, ...own]));
    }
    const others = here.map((student) => this.#own(student));
    this.#io.to(this.#room).except(others).emit('change', change(common));
    this.prev = commit.rev;
  }

  #emit(rev: number, events: unknown[]): void {
    this.#io.to(this.#room).emit('change', this.#change(rev, events));
    this.prev = rev;
  }

  #change(rev: number, events: unknown[]): Change {
    return { view: this.view, section: this.#section, rev, prev: this.prev, events };
  }

  /** Lets clients that are behind notice. */
  beat(): void {
    if (this.sockets.size === 0) return;
    this.#io
      .to(this.#room)
      .emit('beat', { view: this.view, section: this.#section, rev: this.prev });
  }

  /** Every client of this audience watches again: what it holds cannot be trusted. */
  again(rev: number): void {
    this.prev = rev;
    if (this.sockets.size === 0) return;
    this.#io.to(this.#room).emit('again', { view: this.view, section: this.#section });
  }

  here(people: number[], staff: number): void {
    if (this.sockets.size === 0) return;
    const shown = this.view === 'section' ? people : [];
    this.#io
      .to(this.#room)
      .emit('here', { view: this.view, section: this.#section, people: shown, staff });
  }
}
