import { setTimeout as wait } from 'node:timers/promises';
import type { Refused } from '@threshold/shared/contract/refusals.ts';
import type { RosterFormat } from '@threshold/shared/contract/roster.ts';
import type { ImportDone, RosterCounts } from '@threshold/shared/contract/roster-import.ts';
import { newPin } from '../store/given/new-pin.ts';
import {
  rosterPeople,
  rosterSection,
  type MadePerson,
  type SectionDone,
} from '../store/roster-commands.ts';
import type { ClassCodes } from '../store/class-codes.ts';
import type { ImportHead, RosterImports } from '../store/roster-imports.ts';
import type { SchoolStore } from '../store/school-store.ts';
import type { Secrets } from '../store/secrets.ts';
import type { PlannedStep } from './roster-steps.ts';

export interface ApplyDeps {
  imports: RosterImports;
  store: SchoolStore;
  /** A class that it makes has a code at once: its students’ cards are printed next. */
  codes: Pick<ClassCodes, 'reserveClass'>;
  secrets: Secrets;
  /** Whether whoever asked for it may have it done now. Rule T4. */
  mayStill: (of: Pick<ImportHead, 'by' | 'section'>) => Promise<boolean>;
  /** Signs out whoever is in no class any more, everywhere. Rule T4. */
  endSessionsOf: (of: { school: number; person: number }) => Promise<void>;
  /** Signs out who came in by a badge of that class. */
  endBadgeSessions: (of: { school: number; section: number; students: number[] }) => Promise<void>;
  /** Tells the audit of an import that is done or was stopped; told again of the same end, it is noted already. Rule T9. */
  note: (of: NotedImport, done: ImportDone) => Promise<void>;
}

/** Who applied it where, which import it is, which choice of those made of it, and whether it ended as they may do so no more. */
interface NotedImport {
  by: number;
  section: number;
  import: string;
  run: string;
  revoked: boolean;
  format?: RosterFormat;
}

/** What is to be done: how many classes, how many pieces of new students before them, and how many of those classes are left late. */
export interface WorkList {
  /** Names this choice among those made of one import. */
  run: string;
  steps: number;
  /** Absent where an older server planned. */
  late?: number;
  pieces: number;
  /** What kind of file it came from; absent likewise. */
  format?: RosterFormat;
  toInvite?: ImportDone['toInvite'];
}

/** After each call the store is left to the classes for so many times as long as the call took. */
const LEAVE_TIMES = 3;
const MOST_LEFT = 100;

/**
 * Applies an import that somebody chose from, new students first, then class after class; a class that is being done is finished. Resolves when
 * all is done, it was cancelled, or whoever asked for it may do so no more (T4). Rejects where the store does not answer: called again it goes on where it was, and whatever was done
 * and not noted is not done twice. Rules T2, T6.
 */
export async function applyImport(
  deps: ApplyDeps,
  id: string,
  signal?: AbortSignal,
): Promise<void> {
  const { imports } = deps;
  const head = await imports.head(id);
  const work = await imports.part<WorkList>(id, 'work');
  const stage = await imports.stage(id);
  if (!head || !work || stage?.stage !== 'applying') return;
  let done: ImportDone = stage;
  // Noted first: once it is said to have ended, nobody takes it up again.
  const { by, section } = head;
  const end = async (as: 'done' | 'stopped', revoked = false) => {
    const kind = work.format === undefined ? {} : { format: work.format };
    await deps.note({ by, section, import: id, run: work.run, revoked, ...kind }, done);
    await imports.say(id, { ...done, stage: as });
  };
  /** Before each call: hours may lie between the choice and the last of them. Whether it has ended here. */
  const isEnded = async () => {
    signal?.throwIfAborted();
    const revoked = !(await deps.mayStill({ by, section }));
    if (!revoked && !(await imports.isCancelled(id))) return false;
    await end('stopped', revoked);
    return true;
  };
  if (done.done === 0) {
    for (let piece = 0; piece < work.pieces; piece += 1) {
      if (await isEnded()) return;
      await paced(() => makePeople(deps, by, { id, run: work.run, piece }));
    }
  }
  while (done.done < work.steps) {
    if (await isEnded()) return;
    const { planned, reply } = await doStep(deps, by, { id, run: work.run, piece: done.done });
    done = { ...after(done, planned, reply), done: done.done + 1, last: planned.title };
    await imports.say(id, { ...done, stage: 'applying' });
  }
  // No classes of their own: said with the end, and done again until then, which changes nothing.
  for (let piece = work.steps; piece < work.steps + (work.late ?? 0); piece += 1) {
    if (await isEnded()) return;
    const { planned, reply } = await doStep(deps, by, { id, run: work.run, piece });
    done = after(done, planned, reply);
  }
  await end('done');
}

/** One piece of an import: how far it is. */
interface Piece {
  id: string;
  run: string;
  piece: number;
}

async function doStep(
  { imports, store, codes, endSessionsOf, endBadgeSessions }: ApplyDeps,
  by: number,
  { id, run, piece }: Piece,
): Promise<{ planned: PlannedStep; reply: SectionDone | Refused }> {
  const planned = (await imports.part<PlannedStep>(id, `step:${piece}`))!;
  const given = planned.step.make && (await codes.reserveClass(store.school));
  const command = rosterSection(by, { import: id, piece: `${run}:${piece}` }, planned.step, given);
  const reply = (await paced(() => store.apply(command))) as unknown as SectionDone | Refused;
  if (reply.ok) {
    const { id: section, left, gone } = reply;
    const { school } = store;
    for (const person of left) await endSessionsOf({ school, person });
    // [D2] By whatever a student goes, the badge of that class lets nobody stay.
    if (gone.length > 0) await endBadgeSessions({ school, section, students: gone });
  }
  return { planned, reply };
}

async function makePeople(
  { imports, secrets, store }: ApplyDeps,
  by: number,
  { id, run, piece }: Piece,
): Promise<void> {
  const people = (await imports.part<MadePerson[]>(id, `people:${piece}`)) ?? [];
  const withPins = people.map(({ ref, record }) => ({
    ref,
    record: { ...record, pin: secrets.sealPin(newPin(), store.school) },
  }));
  await store.apply(rosterPeople(by, { import: id, piece: `${run}:${piece}` }, withPins));
}

/** What is told of a class that was done, or that was left as it is: too full otherwise, or, as all of its rows, changed meanwhile. */
function after(
  so: ImportDone,
  { title, names, into, step }: PlannedStep,
  reply: SectionDone | Refused,
): ImportDone {
  const isFull = !reply.ok && reply.code === 'CLASS_FULL';
  const rows = reply.ok ? reply.changed : isFull ? [] : names.map((_, i) => i + 1);
  // Whoever did not come into the class they move to was told there, unless nothing was done there.
  const isTold = (row: number) => {
    const to = into?.[row - 1];
    return to != null && !so.full.includes(to);
  };
  const left = rows
    .filter((row) => !isTold(row))
    .map((row) => ({ section: title, name: names[row - 1] ?? '' }));
  if (step.archive && reply.ok && !reply.archived) left.push({ section: title, name: '' });
  return {
    ...so,
    rows: so.rows + (reply.ok ? reply.done : 0),
    counts: withCounts(so.counts, reply.ok ? reply.counts : undefined),
    left: [...so.left, ...left].slice(0, MOST_LEFT),
    leftCount: so.leftCount + left.length,
    full: isFull ? [...so.full, title] : so.full,
  };
}

/** `counts` is not in a reply that an older server kept. */
function withCounts(so: RosterCounts | undefined, counts: SectionDone['counts']): RosterCounts {
  return {
    added: (so?.added ?? 0) + (counts?.enroll ?? 0),
    changed: (so?.changed ?? 0) + (counts?.change ?? 0),
    removed: (so?.removed ?? 0) + (counts?.leave ?? 0),
  };
}

async function paced<T>(call: () => Promise<T>): Promise<T> {
  const began = performance.now();
  const answer = await call();
  await wait((performance.now() - began) * LEAVE_TIMES);
  return answer;
}
