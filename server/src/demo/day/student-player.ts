import { setImmediate as immediately } from 'node:timers/promises';
import { isMastered } from '@threshold/shared/domain/mastery.ts';
import type { PathState } from '@threshold/shared/contract/snapshots.ts';
import type { Outbox } from './outbox.ts';
import type { Pace } from './pace.ts';
import type { Course, DaySection } from './roster.ts';
import type { Screen } from './screen.ts';

const helpWords = [
  'I don’t understand the threshold',
  'I want to practise with someone',
  'I’m stuck on a word',
  'Something else',
];

interface Seat {
  screen: Screen;
  outbox: Outbox;
  pace: Pace;
}

/** Plays a student until the day is over: works, presses, waits, steps aside, changes their mind, asks, drops off. */
export async function playStudent(seat: Seat, sections: readonly DaySection[]): Promise<void> {
  const { pace } = seat;
  await pace.pause(0, 120);
  while (!pace.over.aborted) {
    await act(seat, pace.chance.pick(sections));
    await pace.pause(25, 130);
  }
}

async function act(seat: Seat, section: DaySection): Promise<void> {
  const { screen, outbox, pace } = seat;
  const { chance } = pace;
  const path = screen.state('path', section.number);
  const mine = Object.values(path.mine);
  const held = mine.find((one) => one.state === 'held');
  const ready = mine.find((one) => one.state === 'ready');
  if (chance.chance(0.03)) return screen.drop(pace.milliseconds(15, 90), pace.over);
  if (path.help ? chance.chance(0.3) : chance.chance(0.02)) return helpMe(seat, section, path);
  if (held && chance.chance(0.6)) {
    await outbox.send('attempt.resume', section.number, { attempt: held.attempt });
  } else if (ready && chance.chance(0.06)) {
    const { attempt } = ready;
    await outbox.send('attempt.hold', section.number, { attempt, why: 'needs-time' });
  } else if (ready && chance.chance(0.03)) {
    await outbox.send('attempt.withdraw', section.number, { attempt: ready.attempt });
  } else if (mine.length === 0 || chance.chance(0.08)) {
    await press(seat, section, path);
  }
}

async function press(seat: Seat, section: DaySection, path: PathState): Promise<void> {
  const { screen, outbox, pace } = seat;
  const { chance } = pace;
  const able = pressable(section.courses, path);
  if (able.length === 0) return;
  // Most choose what comes next, some jump ahead.
  const course = chance.chance(0.7) ? able[0]! : chance.pick(able);
  const way = course.ways > 1 ? { way: chance.whole(0, course.ways - 1) } : {};
  const pressed = outbox.send('attempt.ready', section.number, { objective: course.home, ...way });
  // A lid closed right after the press left: nobody knows whether it arrived, and it is sent again.
  if (chance.chance(0.06)) {
    await immediately();
    await screen.drop(pace.milliseconds(5, 40), pace.over);
  }
  await pressed;
}

async function helpMe({ outbox, pace }: Seat, section: DaySection, path: PathState): Promise<void> {
  const { number } = section;
  if (path.help) {
    await outbox.send('help.close', number, { student: path.me.id });
    return;
  }
  const objective = pressable(section.courses, path)[0]?.home;
  await outbox.send('help.ask', number, {
    text: pace.chance.pick(helpWords),
    ...(objective === undefined ? {} : { objective }),
  });
}

/** What this student could press now, in the order of the track. Rule A2. */
export function pressable(
  courses: readonly Course[],
  { cells, opened, mine }: Pick<PathState, 'cells' | 'opened' | 'mine'>,
): Course[] {
  const crossed = (home: number) => isMastered(cells[home] ?? 0);
  const open = Object.values(mine).map((one) => one.objective);
  return courses.filter(
    ({ home, needs }) =>
      !crossed(home) &&
      !open.includes(home) &&
      (opened.includes(home) || needs.every((needed) => crossed(needed))),
  );
}
