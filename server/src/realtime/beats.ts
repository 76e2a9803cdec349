import type { SchoolDay } from '@threshold/shared/domain/school-day.ts';
import { FIRST_STUDENT } from '@threshold/shared/contract/ids.ts';
import { HQ } from '../store/account-place.ts';
import type { BeatSection } from '../store/school-store.ts';
import type { Rooms } from './rooms.ts';
import type { Screens } from './screens.ts';
import type { SectionRoom } from './section-room.ts';

interface BeatsDeps {
  rooms: Rooms;
  /** This process, as presence names it. */
  process: string;
  /** The present day of a school, by the store's clock. */
  dayOf: (school: number) => Promise<SchoolDay>;
  /** Every school there is. */
  schools: () => Promise<number[]>;
  /** Tells the organization all of a school's figures. Rule H1. */
  report: (school: number) => Promise<void>;
  /** Tells which walls are open on screens of this process. */
  screens: Screens;
  /** Begins what is still owed of erasures, where one was cut off. Rule T8. */
  owed: (school: number) => void;
  /** Ends the sessions and displays that are owed it still, of a school or HQ (0), where a process died behind the command. Rule T4. */
  payEndings: (school: number) => Promise<void>;
  fault: (error: unknown) => void;
}

const BEAT_MS = 20_000;
/** Less than the 5 s after which whoever was signed out behind a process that died hears nothing any more. Rule T4. */
const SWEEP_MS = 4_000;
const ALL_SCHOOLS_MS = 60_000;
const ANNOUNCE_MS = 1_000;

/**
 * What a process does by the clock: beats for its sockets, then sweeps the schools it has sockets in, and now and then all.
 * It always beats before it sweeps, so that an outage lapses nothing by itself. Rule A10.
 */
export class Beats {
  readonly #deps: BeatsDeps;
  readonly #timers: NodeJS.Timeout[];
  readonly #announcing = new Map<SectionRoom, { timer: NodeJS.Timeout; gone: Set<number> }>();
  /** Steps that wait for their turn: an outage must not pile up what is late anyway. */
  readonly #due = new Set<() => Promise<void>>();
  #running: Promise<void> = Promise.resolve();
  #closed = false;

  constructor(deps: BeatsDeps) {
    this.#deps = deps;
    const every = (ms: number, step: () => Promise<void>) =>
      setInterval(() => void this.#run(step), ms);
    this.#timers = [
      every(BEAT_MS, () => this.#beatAll()),
      every(SWEEP_MS, () => this.#sweepHere()),
      every(ALL_SCHOOLS_MS, () => this.#sweepAll()),
    ];
  }

  /** One after the other; a failure is told and the next turn tries again. */
  #run(step: () => Promise<void>): Promise<void> {
    if (this.#due.has(step)) return this.#running;
    this.#due.add(step);
    const turn = () => {
      this.#due.delete(step);
      return step();
    };
    this.#running = this.#running.then(turn).catch(this.#deps.fault);
    return this.#running;
  }

  /** Beats now, in turn with everything else: after an outage nobody waits 20 s to be here again. */
  beatAll(): Promise<void> {
    return this.#run(() => this.#beatAll());
  }

  /** Takes a turn over every school now: beats, sweeps, and tells the organization. */
  sweepAll(): Promise<void> {
    return this.#run(() => this.#sweepAll());
  }

  /** Somebody came into or left a section here: tell it, at most once a second. */
  changed(room: SectionRoom, gone: number[] = []): void {
    if (this.#closed) return;
    const waiting = this.#announcing.get(room);
    if (waiting) {
      for (const person of gone) waiting.gone.add(person);
      return;
    }
    const announcing = {
      gone: new Set(gone),
      timer: setTimeout(() => {
        this.#announcing.delete(room);
        void this.#run(async () => void (await this.#beat(room.school, [room], announcing.gone)));
      }, ANNOUNCE_MS),
    };
    this.#announcing.set(room, announcing);
  }

  /** Beats for every socket of this process and compares revisions. */
  async #beatAll(): Promise<void> {
    await this.#deps.screens.tell();
    await this.#deps.rooms.closeEmpty();
    const bySchool = Map.groupBy(this.#deps.rooms.all(), (room) => room.school);
    for (const [school, rooms] of bySchool) {
      const answer = await this.#beat(school, rooms);
      for (const room of rooms) room.compare(answer[room.section]?.rev ?? 0);
    }
  }

  async #beat(school: number, rooms: SectionRoom[], gone: ReadonlySet<number> = new Set()) {
    const sections = rooms.map((room): BeatSection => {
      const people = room.people();
      return { id: room.section, people, gone: [...gone].filter((one) => !people.includes(one)) };
    });
    // Leaving counts as being seen: a claim's time runs from the moment the last socket went. Rule A10.
    const staff = new Set([...rooms.flatMap((room) => room.staff()), ...[...gone].filter(isStaff)]);
    const beat = { staff: [...staff], sections };
    return this.#deps.rooms.store(school).beat(this.#deps.process, beat);
  }

  async #sweepHere(): Promise<void> {
    const schools = new Set(this.#deps.rooms.all().map((room) => room.school));
    for (const school of schools) await this.#sweep(school);
    await this.#deps.payEndings(HQ);
  }

  /** Takes a turn over every school, so that those nobody looks at end their day too. */
  async #sweepAll(): Promise<void> {
    await this.#beatAll();
    await this.#deps.payEndings(HQ);
    for (const school of await this.#deps.schools()) {
      try {
        await this.#sweep(school);
        await this.#deps.report(school);
        this.#deps.owed(school);
      } catch (error) {
        // One school's trouble is not the others'.
        this.#deps.fault(error);
      }
    }
  }

  async #sweep(school: number): Promise<void> {
    await this.#deps.payEndings(school);
    await this.#deps.rooms.store(school).sweep(await this.#deps.dayOf(school));
  }

  async close(): Promise<void> {
    this.#closed = true;
    for (const timer of this.#timers) clearInterval(timer);
    for (const { timer } of this.#announcing.values()) clearTimeout(timer);
    await this.#running;
  }
}

function isStaff(person: number): boolean {
  return person < FIRST_STUDENT;
}
