import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import type { RefusalCode } from '@threshold/shared/contract/refusals.ts';
import type { Say } from '../../start/say.ts';
import { demoContent } from '../content/demo-content.ts';
import { DEMO_PASSWORD } from '../demo-access.ts';
import { Seeded } from '../seeded.ts';
import { checkDay, openingOf } from './check-day.ts';
import { type RunningStore, openStore } from '../../start/open-store.ts';
import { inTurns } from './in-turns.ts';
import { Journal } from './journal.ts';
import { Outbox } from './outbox.ts';
import { Pace } from './pace.ts';
import { PRACTICE_SECTIONS, loadPracticeSchools, practiceSchool } from './practice-schools.ts';
import { type DayPerson, type DaySection, rosterOf } from './roster.ts';
import { Screen } from './screen.ts';
import { signIn, signOut } from './sign-in.ts';
import { playStudent } from './student-player.ts';
import { leaveDesk, playTeacher } from './teacher-player.ts';

export interface DayOptions {
  /** Addresses of server processes; people are spread over them, a class's students and teachers apart. */
  urls: readonly string[];
  /** Makes the players' choices come out the same; when they act depends on the machine. */
  seed: string;
  /** How many times faster than a real school day. */
  speed: number;
  /** How many classes play. */
  sections: number;
  /** How long they play, by the clock on the wall. */
  minutes: number;
  /** Socket path or URL of the store behind the servers, where it cannot be found through `dataDir`. */
  redis?: string | undefined;
  dataDir: string;
  secretKey?: string | undefined;
  /** Ends the day early. */
  stop?: AbortSignal;
  say: Say;
}

/** What a day came to. */
export interface DayReport {
  /** Every rule that was broken, in words; empty when all is well. */
  problems: string[];
  acknowledged: number;
  refused: number;
  sentAgain: number;
  /** Assessments and observed scores. */
  scores: number;
  /** Views that were compared with a fresh look. */
  views: number;
  /** One line that says all of this. */
  summary: string;
}

interface Player {
  person: DayPerson;
  screen: Screen;
  outbox: Outbox;
}

/** People sign in and connect this many at a time. */
const AT_ONCE = 12;
const DRAIN_MS = 30_000;
const demoSections = demoContent.schools.flatMap((school) => school.sections).length;

/**
 * Plays a school day against running servers, by real sign-ins and real sockets, and checks at its end that nothing was lost
 * and every screen is right. Rejects when it cannot begin; what goes wrong later is in the report. Rules T1 to T3.
 */
export async function playDay(options: DayOptions): Promise<DayReport> {
  const { say } = options;
  const store = await openStore(options);
  const journal = new Journal();
  const screens: Screen[] = [];
  try {
    const { sections, people } = await whoPlays(options, store);
    say(`${counted(sections.length, 'class', 'classes')}, ${people.length} people sign in …`);
    const hq = await openHq(options, journal);
    screens.push(hq);
    const players = await comeIn(options, people, journal, screens);
    const opening = openingOf(hq.hq!);
    say(
      `Everybody is in. The day takes ${counted(options.minutes, 'minute')} at ${options.speed} times the pace.`,
    );
    await live(options, players);
    say('The day is over. Checking …');
    await checkDay({ journal, screens, hq, opening, store });
    const report = reportOf(journal, screens, sections, people, store);
    await goHome(screens);
    return report;
  } finally {
    for (const screen of screens) screen.close();
    store?.close();
  }
}

async function whoPlays(options: DayOptions, store: RunningStore | null) {
  const more = Math.ceil(Math.max(0, options.sections - demoSections) / PRACTICE_SECTIONS);
  if (more > 0) {
    if (!store) {
      throw new Error(
        `The demo has ${demoSections} classes. More are made straight in the store: say --redis ADDRESS.`,
      );
    }
    options.say(`${counted(more, 'practice school')} …`);
    await loadPracticeSchools(store, more);
  }
  const practice = Array.from({ length: more }, (_, i) => practiceSchool(i + 1));
  return rosterOf([...demoContent.schools, ...practice], options.sections);
}

async function openHq({ urls }: DayOptions, journal: Journal): Promise<Screen> {
  const { email } = demoContent.hq;
  const session = await signIn(urls[0]!, 'staff', { email, password: DEMO_PASSWORD });
  const screen = new Screen(session, journal);
  await screen.followHq();
  return screen;
}

/** Students on the even servers, teachers on the odd ones, where there are several. */
async function comeIn(
  { urls }: DayOptions,
  people: readonly DayPerson[],
  journal: Journal,
  screens: Screen[],
): Promise<Player[]> {
  return inTurns(people, AT_ONCE, async (person, place) => {
    const half = person.role === 'student' ? place * 2 : place * 2 + 1;
    const url = urls[half % urls.length]!;
    const session =
      person.role === 'student'
        ? await signIn(url, 'student', { code: person.code, name: person.name, pin: person.pin })
        : await signIn(url, 'staff', { email: person.email, password: DEMO_PASSWORD });
    const screen = new Screen(session, journal);
    screens.push(screen);
    for (const { number } of person.sections) {
      if (person.role === 'student') await screen.follow('path', number);
      else {
        await screen.follow('section', number);
        await screen.follow('wall', number);
      }
    }
    return { person, screen, outbox: new Outbox(screen, journal) };
  });
}

/** Everybody plays until the time is over, and everything they sent has its answer or is counted as unanswered. */
async function live(options: DayOptions, players: readonly Player[]): Promise<void> {
  const timeUp = AbortSignal.timeout(options.minutes * 60_000);
  const over = options.stop ? AbortSignal.any([timeUp, options.stop]) : timeUp;
  const paceOf = (who: string) =>
    new Pace(new Seeded(`${options.seed} ${who}`), options.speed, over);
  const days = players.flatMap(({ person, screen, outbox }) => {
    if (person.role === 'student') {
      return [playStudent({ screen, outbox, pace: paceOf(person.key) }, person.sections)];
    }
    return person.sections.map(async (section) => {
      const desk = { screen, outbox, pace: paceOf(`${person.key} ${section.title}`), section };
      await playTeacher(desk);
      await leaveDesk(desk);
    });
  });
  const everybody = Promise.all(days);
  const tooLate = over.aborted ? wait(DRAIN_MS) : once(over, 'abort').then(() => wait(DRAIN_MS));
  await Promise.race([everybody, tooLate]);
  for (const { outbox } of players) outbox.close();
}

async function goHome(screens: readonly Screen[]): Promise<void> {
  await inTurns(screens, AT_ONCE, async (screen) => {
    screen.close();
    await signOut(screen.session);
  });
}

function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** Why, in the words of the contract, most frequent first: a line that is closed, a student whom another has. */
function reasonsOf(refused: ReadonlyMap<RefusalCode, number>): string {
  const reasons = [...refused]
    .toSorted((a, b) => b[1] - a[1])
    .map(([code, count]) => `${count} ${code.toLowerCase().replaceAll('_', ' ')}`);
  return reasons.length === 0 ? '' : ` (${reasons.join(', ')})`;
}

function reportOf(
  journal: Journal,
  screens: readonly Screen[],
  sections: readonly DaySection[],
  people: readonly DayPerson[],
  store: RunningStore | null,
): DayReport {
  const { acknowledged, refused, sentAgain, unanswered } = journal;
  const problems = [...journal.problems];
  if (unanswered > 0) problems.push(`${unanswered} commands were never answered`);
  const scores = acknowledged.reduce((sum, { reply, name }) => {
    return name === 'score.undo' ? sum : sum + (reply.scores?.length ?? 0);
  }, 0);
  const views = screens.reduce((sum, screen) => sum + screen.views, 0);
  const noes = [...refused.values()].reduce((sum, count) => sum + count, 0);
  const where = store ? 'in the store' : 'by asking again (the store was out of reach)';
  const verdict = problems.length === 0 ? 'all well' : counted(problems.length, 'problem');
  const summary = [
    `${counted(sections.length, 'class', 'classes')}, ${people.length} people: ${counted(acknowledged.length, 'command')} acknowledged`,
    `${noes} refused as the rules say${reasonsOf(refused)}, ${sentAgain.size} sent more than once, ${counted(scores, 'score')}`,
    `every one looked up ${where}, ${views} views compared with a fresh look, HQ with the sum: ${verdict}.`,
  ].join('; ');
  return {
    problems,
    acknowledged: acknowledged.length,
    refused: noes,
    sentAgain: sentAgain.size,
    scores,
    views,
    summary,
  };
}
