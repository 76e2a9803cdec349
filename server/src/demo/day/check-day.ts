import { isDeepStrictEqual } from 'node:util';
import { setTimeout as wait } from 'node:timers/promises';
import type { HqState } from '@threshold/shared/contract/hq.ts';
import { keptReply } from '../../store/kept-reply.ts';
import { hqKeys, schoolKeys } from '../../store/keys.ts';
import { HqStore } from '../../store/hq-store.ts';
import { checkSchool } from '../check-school.ts';
import type { RunningStore } from '../../start/open-store.ts';
import { inTurns } from './in-turns.ts';
import type { Journal } from './journal.ts';
import { ask } from './outbox.ts';
import type { Screen } from './screen.ts';

/** Screens get this long to become quiet and right. Rule H1 allows HQ a second. */
const PATIENCE_MS = 15_000;
const LOOK_MS = 300;
/** Screens that look anew at a time: all at once would be a load of its own. */
const AT_ONCE = 16;
/** Promises asked for again where the store cannot be looked into. */
const SAMPLE = 400;

interface Day {
  journal: Journal;
  screens: readonly Screen[];
  /** The screen that follows HQ. */
  hq: Screen;
  /** What HQ counted beside the schools when the day began. */
  opening: number;
  store: RunningStore | null;
}

/** What is checked of a quiet day, each violation a problem in the journal. Rules T1, T2, T3, F3, H1. */
export async function checkDay(day: Day): Promise<void> {
  await checkScreens(day);
  await checkPromises(day);
  await checkSchools(day);
  await checkHq(day);
}

/** Scores that are counted and belong to no school: those of an earlier system. */
export function openingOf({ totals, schools }: HqState): number {
  return totals.scores - sum(schools.map((school) => school.scores));
}

/** Every screen shows what a fresh look shows. */
async function checkScreens({ screens, journal }: Day): Promise<void> {
  // A first look at everybody may itself take long.
  const limit = performance.now() + PATIENCE_MS + screens.length * 50;
  let open = [...screens];
  for (;;) {
    const found = await inTurns(open, AT_ONCE, (screen) =>
      screen.differences().catch((error: unknown) => [String(error)]),
    );
    open = open.filter((_, i) => found[i]!.length > 0);
    if (open.length === 0) return;
    if (performance.now() > limit) {
      for (const what of found.flat()) journal.problem(`Not what a fresh watch shows: ${what}`);
      return;
    }
    await wait(LOOK_MS);
  }
}

/** Every acknowledged command is there once, with the reply that was given. */
async function checkPromises({ journal, screens, store }: Day): Promise<void> {
  const { acknowledged } = journal;
  const ids = new Set(acknowledged.map((one) => one.input.commandId));
  if (ids.size !== acknowledged.length) journal.problem('A command was acknowledged twice.');
  if (store) {
    for (let start = 0; start < acknowledged.length; start += 500) {
      const part = acknowledged.slice(start, start + 500);
      const kept = await Promise.all(
        part.map((one) => keptReply(store.redis, one.school, one.input.commandId)),
      );
      part.forEach((one, i) => journal.compare(one, kept[i]));
    }
    return;
  }
  const every = Math.max(1, Math.floor(acknowledged.length / SAMPLE));
  for (const one of acknowledged.filter((_, i) => i % every === 0)) {
    const screen = screens.find(
      ({ session: { who } }) => who.school === one.school && who.person === one.person,
    );
    if (screen) journal.compare(one, await ask(screen, one));
  }
}

async function checkSchools({ journal, screens, store }: Day): Promise<void> {
  if (!store) return;
  const schools = new Set(screens.map((screen) => screen.session.who.school));
  schools.delete(0);
  for (const school of schools) {
    for (const problem of await checkSchool(store.redis, school)) journal.problem(problem);
  }
}

/** HQ's sum is the schools' own counts, and its screen shows it. */
async function checkHq(day: Day): Promise<void> {
  const limit = performance.now() + PATIENCE_MS;
  for (;;) {
    const shown = day.hq.hq!.totals;
    await day.hq.followHq();
    const wrong = hqProblems(day, shown, day.hq.hq!);
    if (day.store) wrong.push(...(await sumProblems(day.store)));
    if (wrong.length === 0) return;
    if (performance.now() > limit) return wrong.forEach((one) => day.journal.problem(one));
    await wait(LOOK_MS);
  }
}

function hqProblems(day: Day, shown: HqState['totals'], fresh: HqState): string[] {
  const { totals, schools, subjects } = fresh;
  const scores = sum(schools.map((school) => school.scores));
  const wrong: string[] = [];
  if (!isDeepStrictEqual(shown, totals)) wrong.push('HQ’s screen is not what a fresh watch shows');
  if (openingOf(fresh) !== day.opening) {
    wrong.push(`HQ counts ${totals.scores}, its schools ${scores}, before them ${day.opening}`);
  }
  if (totals.mastered + totals.notYet !== scores) wrong.push('HQ’s outcomes are not its scores');
  if (sum(subjects.map((one) => one.scores)) !== scores) {
    wrong.push('HQ’s subjects are not its scores');
  }
  return wrong;
}

async function sumProblems({ redis, functions }: RunningStore): Promise<string[]> {
  const fields = ['scores', 'mastered', 'notYet', 'assessments'];
  const schools = await new HqStore(redis, functions).schools();
  const own = await Promise.all(
    schools.map((school) => redis.hmget(schoolKeys(school).school(), ...fields)),
  );
  const told = await redis.hmget(hqKeys.totals, ...fields);
  return fields.flatMap((field, i) => {
    const should = sum(own.map((counts) => Number(counts[i] ?? 0)));
    const is = Number(told[i] ?? 0);
    return is === should ? [] : [`HQ has ${is} ${field}, the schools’ records ${should}`];
  });
}

function sum(list: readonly number[]): number {
  return list.reduce((total, one) => total + one, 0);
}
