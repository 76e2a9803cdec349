import type { Member, QueueEntry, SectionState, Shown } from '../contract/snapshots.ts';
import { staffName } from './called-name.ts';
import { labelsIn } from './class-labels.ts';
import { langOfLabel } from './lang-of-label.ts';
import { openAttempt } from './section-state.ts';

/** Turns a student's id into something that stands for them in one section and nowhere else. */
export type Who = (student: number) => string;

/**
 * A student of the section as the mode of its wall allows: names told apart, initials, or nothing but the table. The name in its own
 * script is the whole name, and where the given part of it begins cannot be told, so it is never among them. Rules P1, P7.
 */
export function shown(
  state: Pick<SectionState, 'people' | 'settings'>,
  member: Member,
  who: Who,
): Shown {
  const mode = state.settings.wallMode;
  const names = { names: labelsIn(state)[member.id]!, initials: member.initials, none: '' };
  const lang = mode === 'names' ? langOfLabel(member, names.names) : undefined;
  return {
    who: who(member.id),
    label: names[mode],
    ...(lang === undefined ? {} : { lang }),
    ...(member.table === undefined ? {} : { table: member.table }),
  };
}

/** The line as the wall and the class may see it: attempt → entry. Held attempts are not in it. Rules P1, P2. */
export function queueOf(state: SectionState, who: Who): Record<number, QueueEntry> {
  const queue: Record<number, QueueEntry> = {};
  for (const { attempt } of state.open) {
    const entry = queueEntry(state, attempt, who);
    if (entry) queue[entry.attempt] = entry;
  }
  return queue;
}

/** One attempt's entry, or undefined where it has none. */
export function queueEntry(state: SectionState, attempt: number, who: Who): QueueEntry | undefined {
  const open = openAttempt(state, attempt);
  const member = open && state.people[open.student];
  if (!open || !member || open.state === 'held') return undefined;
  const claimer = open.by === undefined ? undefined : state.people[open.by];
  return {
    ...shown(state, member, who),
    attempt,
    objective: open.objective,
    state: open.state,
    at: open.at,
    today: state.settings.order === 'fewest-today' ? (state.today[open.student] ?? 0) : 0,
    ...(claimer === undefined ? {} : { by: staffName(claimer) }),
  };
}

/** What changed in the part of the line that others may see, for the attempts an event touched. */
export interface QueueChange {
  type: 'queue';
  put: QueueEntry[];
  drop: number[];
}

/** Compares the visible line before and after for those attempts; undefined where nothing visible changed. */
export function queueChange(
  before: SectionState,
  after: SectionState,
  attempts: Iterable<number>,
  who: Who,
): QueueChange | undefined {
  const change: QueueChange = { type: 'queue', put: [], drop: [] };
  for (const attempt of attempts) {
    const old = queueEntry(before, attempt, who);
    const now = queueEntry(after, attempt, who);
    if (now && JSON.stringify(now) !== JSON.stringify(old)) change.put.push(now);
    else if (old && !now) change.drop.push(attempt);
  }
  return change.put.length + change.drop.length ? change : undefined;
}

/** The visible line after such a change. */
export function withQueue(
  queue: Record<number, QueueEntry>,
  change: QueueChange,
): Record<number, QueueEntry> {
  const next = { ...queue };
  for (const entry of change.put) next[entry.attempt] = entry;
  for (const attempt of change.drop) delete next[attempt];
  return next;
}

/** The attempts whose visible entry an event can change, looked up where it names none itself. */
export function touched(
  before: SectionState,
  event: { attempt?: number | null | undefined; attempts?: number[]; student?: number },
): Set<number> {
  const attempts = new Set(event.attempts ?? []);
  if (event.attempt != null) attempts.add(event.attempt);
  if (event.student !== undefined && before.settings.order === 'fewest-today') {
    for (const open of before.open) {
      if (open.student === event.student) attempts.add(open.attempt);
    }
  }
  return attempts;
}
