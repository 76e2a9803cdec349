import { setTimeout as wait } from 'node:timers/promises';
import type { Refused } from '@threshold/shared/contract/refusals.ts';
import type { RosterFormat } from '@threshold/shared/contract/roster.ts';
import type { ImportDone, RosterCounts } from '@threshold/shared/contract/roster-import.ts';
import { newPin } from '../store/given/new-pin.ts';
import {
  rosterPeople,
  rosterSection,
  sectionCommandId,
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
  /** Whether a call of that id was done; its reply is kept. Rule T2. */
  wasDone: (commandId: string) => Promise<boolean>;
  /** Signs out whomever a call took out, as it owes. Rules T4, D2. */
  payEndings: (school: number) => Promise<void>;
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
  /** What stands before the names of its own parts: two who choose at once write over nothing of each other's. Absent where an older server planned. */
  parts?: string;
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
 * all is done, it was cancelled, or whoever asked for it may do so no more (T4); what was done until then is counted, noted or not. Rejects where the store does not answer: called again it goes on where it was, and whatever was done
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
  /** Before each call: hours may lie between the choice and the last of them. Why nothing more is done, if so. */
  const whyStopped = async () => {
    signal?.throwIfAborted();
    if (!(await deps.mayStill({ by, section }))) return 'revoked';
    return (await imports.isCancelled(id)) ? 'cancelled' : null;
  };
  let why: 'revoked' | 'cancelled' | null = null;
  if (done.done === 0) {
    for (let piece = 0; piece < work.pieces && !why; piece += 1) {
      why = await whyStopped();
      if (!why)
        await paced(() => makePeople(deps, by, { id, run: work.run, parts: work.parts, piece }));
    }
  }
  // No classes of their own come last: said with the end, and done again until then, which changes nothing.
  for (let piece = done.done; piece < work.steps + (work.late ?? 0); piece += 1) {
    const of = { id, run: work.run, parts: work.parts, piece };
    why ??= await whyStopped();
    // One that was done and not noted, as a process died between the two, changes nothing any more and is counted.
    if (why && !(await deps.wasDone(sectionCommandId(nameOf(of))))) {
      if (piece < work.steps) break;
      continue;
    }
    const { planned, reply } = await doStep(deps, by, of);
    done = after(done, planned, reply);
    if (piece >= work.steps) continue;
    done = { ...done, done: piece + 1, last: planned.title };
    await imports.say(id, { ...done, stage: 'applying' });
  }
  await (why ? end('stopped', why === 'revoked') : end('done'));
}

/** One piece of an import: how far it is. */
interface Piece {
  id: string;
  run: string;
  parts?: string | undefined;
  piece: number;
}

/** What its call is named within the import. */
const nameOf = ({ id, run, piece }: Piece) => ({ import: id, piece: `${run}:${piece}` });

async function doStep(
  { imports, store, codes, payEndings }: ApplyDeps,
  by: number,
  of: Piece,
): Promise<{ planned: PlannedStep; reply: SectionDone | Refused }> {
  const planned = (await imports.part<PlannedStep>(of.id, `${of.parts ?? ''}step:${of.piece}`))!;
  const given = planned.step.make && (await codes.reserveClass(store.school));
  const command = rosterSection(by, nameOf(of), planned.step, given);
  const reply = (await paced(() => store.apply(command))) as unknown as SectionDone | Refused;
  if (reply.ok) await payEndings(store.school);
  return { planned, reply };
}

async function makePeople(
  { imports, secrets, store }: ApplyDeps,
  by: number,
  of: Piece,
): Promise<void> {
  const people =
    (await imports.part<MadePerson[]>(of.id, `${of.parts ?? ''}people:${of.piece}`)) ?? [];
  const withPins = people.map(({ ref, record }) => ({
    ref,
    record: { ...record, pin: secrets.sealPin(newPin(), store.school) },
  }));
  await store.apply(rosterPeople(by, nameOf(of), withPins));
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
