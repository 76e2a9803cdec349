import { expect } from 'vitest';
import { viewOf } from '@threshold/server/store/section-view.ts';
import type { SectionEvent } from '@threshold/shared/contract/events.ts';
import type { PathState, SectionState, WallState } from '@threshold/shared/contract/snapshots.ts';
import {
  applyPathEvent,
  concerned,
  redactForClass,
  redactForStudent,
} from '@threshold/shared/domain/path-view.ts';
import { applyEvent } from '@threshold/shared/domain/section-state.ts';
import { applyWallEvent, redactForWall } from '@threshold/shared/domain/wall-view.ts';
import type { Classroom } from './classroom.ts';

/** Stands for a student as a server's keyed digest does: not the id, and no part of it. */
export const who = (student: number) => `w${(student * 2_654_435_761) % 4_294_967_291}`;

/**
 * The staff board, the wall and some students' paths of one section, kept as browsers keep them: a snapshot, then only
 * what the server would send. `catchUp` moves them by the feed; where a view is told to watch again, it does.
 */
export class SectionWatchers {
  readonly section: number;
  /** What the wall, and the watched students, were sent, as JSON. */
  readonly wallWire: string[] = [];
  readonly pathWire: string[] = [];
  readonly #room: Classroom;
  readonly #students: readonly number[];
  #state: SectionState;
  #rev: number;
  #wall!: WallState;
  #paths = new Map<number, PathState>();

  private constructor(
    room: Classroom,
    section: number,
    students: readonly number[],
    at: { state: SectionState; rev: number },
  ) {
    this.#room = room;
    this.section = section;
    this.#students = students;
    this.#state = at.state;
    this.#rev = at.rev;
  }

  static async open(
    room: Classroom,
    section = room.sections[0]!,
    students: readonly number[] = room.students,
  ): Promise<SectionWatchers> {
    const watchers = new SectionWatchers(room, section, students, await room.look(null, section));
    watchers.#wall = await watchers.#wallNow();
    for (const student of students) watchers.#paths.set(student, await watchers.#pathNow(student));
    return watchers;
  }

  /** The staff's board as replayed so far. */
  get state(): SectionState {
    return this.#state;
  }

  /** Moves every view by what the feed holds since; the room must be quiet. */
  async catchUp(): Promise<void> {
    const feed = await this.#room.feed(this.section, this.#rev);
    let again = false;
    for (const { rev, events } of feed) {
      expect(rev).toBe(this.#rev + 1);
      again = this.#move(rev, events) || again;
    }
    if (!again) return;
    this.#wall = await this.#wallNow();
    for (const student of this.#students) this.#paths.set(student, await this.#pathNow(student));
  }

  /** Moves all by one commit; answers whether they were told to watch again. */
  #move(rev: number, events: SectionEvent[]): boolean {
    const steps = events.map((event) => {
      const before = this.#state;
      this.#state = applyEvent(before, event);
      return { before, after: this.#state, event };
    });
    this.#rev = rev;
    const forWall = steps.flatMap(({ before, after, event }) =>
      redactForWall(before, after, event, who),
    );
    if (forWall.length > 0) this.wallWire.push(JSON.stringify(forWall));
    this.#wall = forWall.reduce(applyWallEvent, this.#wall);
    const common = steps.flatMap(({ before, after, event }) =>
      redactForClass(before, after, event, who),
    );
    for (const student of this.#students) {
      const own = steps.flatMap(({ before, after, event }) =>
        concerned(before, event).has(student)
          ? redactForStudent(before, after, event, student)
          : [],
      );
      const sent = [...common, ...own];
      if (sent.length > 0) this.pathWire.push(JSON.stringify(sent));
      const path = sent.reduce(applyPathEvent, this.#paths.get(student)!);
      this.#paths.set(student, path);
    }
    return [...forWall, ...common].some((event) => event.type === 'again');
  }

  /** Each view equals a fresh snapshot of now. Rule F3. */
  async expectFresh(): Promise<void> {
    const { state, rev } = await this.#room.look(null, this.section);
    expect(this.#rev).toBe(rev);
    expect(this.#state).toEqual(state);
    expect(this.#wall).toEqual(await this.#wallNow());
    for (const student of this.#students)
      expect(this.#paths.get(student)).toEqual(await this.#pathNow(student));
  }

  async #wallNow(): Promise<WallState> {
    const wall = viewOf('wall', await this.#room.look(null, this.section), null, who)!.snapshot;
    this.wallWire.push(JSON.stringify(wall));
    return wall;
  }

  async #pathNow(student: number): Promise<PathState> {
    const view = viewOf('path', await this.#room.look(student, this.section), student, who);
    if (!view) throw new Error(`student ${student} is not in section ${this.section}`);
    this.pathWire.push(JSON.stringify(view.snapshot));
    return view.snapshot;
  }
}
