import { randomUUID } from 'node:crypto';
import { groups, inOrder } from '@threshold/shared/domain/line.ts';
import type { OpenAttempt, SectionState } from '@threshold/shared/contract/snapshots.ts';
import type { Outcome } from '@threshold/shared/contract/ids.ts';
import type { Outbox } from './outbox.ts';
import type { Pace } from './pace.ts';
import type { Course, DaySection } from './roster.ts';
import type { Screen } from './screen.ts';
import { pressable } from './student-player.ts';

interface Desk {
  screen: Screen;
  outbox: Outbox;
  pace: Pace;
  section: DaySection;
}

const notes = [
  'Clear from the first word.',
  'You kept going when I asked on.',
  'One more question back, and you are over.',
  'Slow down at the end. The rest stands.',
  'Practise with Rosa for five minutes, then press again.',
];

/** Plays a teacher in one class until the day is over: takes who is next, judges, corrects slips, walks the room. */
export async function playTeacher(desk: Desk): Promise<void> {
  const { pace } = desk;
  while (!pace.over.aborted) {
    const mine = held(desk);
    if (mine.length > 0) await serve(desk, mine[0]!);
    else await choose(desk);
    await pace.pause(2, 10);
  }
}

/** Lets go of whoever is still in front of this teacher: the day ended, the claim should not. */
export async function leaveDesk(desk: Desk): Promise<void> {
  const attempts = held(desk).map((one) => one.attempt);
  if (attempts.length > 0) {
    await desk.outbox.send('attempt.release', desk.section.number, { attempts });
  }
}

function held({ screen, section }: Desk): OpenAttempt[] {
  const { person } = screen.session.who;
  const { open } = screen.state('section', section.number);
  return Object.values(open).filter((one) => one.state === 'claimed' && one.by === person);
}

/** Nobody is in front of them: what next. */
async function choose(desk: Desk): Promise<void> {
  const { screen, outbox, section, pace } = desk;
  const { number } = section;
  const { chance } = pace;
  const state = screen.state('section', number);
  if (state.line.state !== 'open') {
    await pace.pause(20, 60);
    await outbox.send('line.open', number, {});
    return;
  }
  const ready = inOrder(
    state.open.filter((one) => one.state === 'ready'),
    state.settings.order,
    (student) => state.today[student] ?? 0,
  );
  if (chance.chance(0.01)) {
    await outbox.send('line.pause', number, {});
  } else if (ready.length > 0) {
    await take(desk, ready);
  } else {
    await walkTheRoom(desk, state);
    await pace.pause(10, 40);
  }
}

async function take({ outbox, section, pace }: Desk, ready: OpenAttempt[]): Promise<void> {
  const { chance } = pace;
  const { number } = section;
  if (chance.chance(0.05)) {
    await outbox.send('line.mark', number, { attempt: chance.pick(ready).attempt });
  }
  // [L5] Those who wait for the same objective, together.
  const [group] = [...groups(ready).values()];
  if (group && chance.chance(0.3)) {
    const students = new Map(group.map((one) => [one.student, one.attempt]));
    await outbox.send('attempt.claim', number, { attempts: [...students.values()].slice(0, 4) });
  } else {
    await outbox.send('attempt.claim', number, { next: true });
  }
}

/** A sitting, from the greeting to the decision. */
async function serve(desk: Desk, claimed: OpenAttempt): Promise<void> {
  const { outbox, section, pace } = desk;
  const { chance } = pace;
  const { attempt } = claimed;
  await pace.pause(50, 140);
  if (chance.chance(0.02)) {
    await outbox.send('attempt.release', section.number, { attempts: [attempt] });
  } else if (chance.chance(0.03)) {
    await outbox.send('attempt.hold', section.number, { attempt, why: 'not-here' });
  } else {
    await judge(desk, claimed);
  }
}

async function judge(desk: Desk, claimed: OpenAttempt): Promise<void> {
  const { screen, outbox, section, pace } = desk;
  const { chance } = pace;
  const { number } = section;
  const { attempt, student, objective } = claimed;
  const state = screen.state('section', number);
  const left = pressableBy(section.courses, state, student);
  const course = section.courses.find((one) => one.home === objective)!;
  // Who has little left to cross is asked more, so that a long day does not run out of presses.
  const judged = judgement(course, chance.chance(left.length > 2 ? 0.6 : 0.2), desk);
  const other = left.find((one) => one.home !== objective);
  const also =
    other && chance.chance(0.07)
      ? { also: [{ objective: other.home, ...judgement(other, true, desk) }] }
      : {};
  const note = chance.chance(0.3) ? { note: chance.pick(notes) } : {};
  const commandId = randomUUID();
  const wish = { attempt, ...judged, ...note, ...also };
  const reply = await outbox.sendAs(commandId, 'attempt.assess', number, wish);
  if (reply.ok && chance.chance(0.04)) {
    await pace.pause(3, 15);
    await outbox.send('score.undo', number, { of: commandId });
  }
}

/** Nobody waits: help, and what is seen without a press. Rules L6, A9. */
async function walkTheRoom(desk: Desk, state: SectionState): Promise<void> {
  const { outbox, section, pace } = desk;
  const { chance } = pace;
  const asking = Object.values(state.help)[0];
  if (asking && chance.chance(0.5)) {
    await outbox.send('help.close', section.number, { student: asking.student });
    return;
  }
  if (!chance.chance(0.2)) return;
  const students = Object.values(state.people).filter((one) => one.role === 'student');
  const first = chance.pick(students).id;
  const course = pressableBy(section.courses, state, first)[0];
  if (!course) return;
  const alike = students
    .map(({ id }) => id)
    .filter((id) => id !== first && includes(pressableBy(section.courses, state, id), course));
  await outbox.send('score.record', section.number, {
    students: [first, ...alike.slice(0, chance.whole(0, 2))],
    objective: course.home,
    ...judgement(course, chance.chance(0.6), desk),
  });
}

function includes(courses: readonly Course[], { home }: Course): boolean {
  return courses.some((one) => one.home === home);
}

function pressableBy(courses: readonly Course[], state: SectionState, student: number): Course[] {
  return pressable(courses, { cells: state.cells[student] ?? {}, opened: [], mine: {} });
}

function judgement({ criteria }: Course, mastered: boolean, { pace }: Desk) {
  const all = Array.from({ length: criteria }, (_, index) => index);
  const outcome: Outcome = mastered ? 'mastered' : 'not-yet';
  const ticked = mastered ? all : all.slice(1).filter(() => pace.chance.chance(0.6));
  return { outcome, criteria: ticked, version: 1 };
}
