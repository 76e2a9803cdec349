import { randomUUID } from 'node:crypto';
import type { Outcome } from '@threshold/shared/contract/ids.ts';
import type { ObjectiveContent } from '../tracks/track-content.ts';
import { periodThreeLine } from './content/period-3-board.ts';
import { demoNote } from './demo-notes.ts';
import type { TimedSitting } from './plan-history.ts';
import type { Seeded } from './seeded.ts';

/** What the loader made of the content's keys and codes. */
export interface LoadedNames {
  person: (key: string) => number;
  section: (key: string) => number;
  /** Home of an objective, by the code of it in the section's track. */
  home: (section: string, code: string) => number;
  objective: (section: string, code: string) => ObjectiveContent;
}

/** A command of the past. `press` names the press whose attempt it makes or is about; the store numbers attempts later. */
export interface TimedCommand {
  time: number;
  name: string;
  commandId: string;
  person: number;
  section: number;
  press?: string;
  /** The rest of the input; `attempt` is the number of the press. */
  input: (attempt: number) => object;
}

/** The commands of one sitting, in order. */
export function commandsOf(
  sitting: TimedSitting,
  names: LoadedNames,
  chance: Seeded,
): TimedCommand[] {
  const { section, code } = sitting;
  const student = names.person(sitting.student);
  const teacher = names.person(sitting.teacher);
  const press = randomUUID();
  const command = (
    time: number,
    name: string,
    person: number,
    input: TimedCommand['input'],
  ): TimedCommand => {
    const about = sitting.kind === 'press' ? { press } : {};
    const base = { time, name, person, input, section: names.section(section) };
    return { ...base, ...about, commandId: randomUUID() };
  };
  const judge = (outcome: Outcome, of = code) => {
    const { criteria } = names.objective(section, of);
    return { outcome, criteria: ticks(outcome, criteria.length, chance), version: 1 };
  };
  const objective = names.home(section, code);
  const judged = judge(sitting.outcome);
  const note = demoNote(names.objective(section, code), sitting.outcome, judged.criteria, chance);
  const noted = { ...judged, ...(note === undefined ? {} : { note }) };
  if (sitting.kind === 'observed') {
    const input = { students: [student], objective, ...noted };
    return [command(sitting.end, 'score.record', teacher, () => input)];
  }
  const { ways } = names.objective(section, code);
  const way = ways.length > 1 ? { way: chance.whole(0, ways.length - 1) } : {};
  const list = [command(sitting.press, 'attempt.ready', student, () => ({ objective, ...way }))];
  if (sitting.held) {
    const why = { why: 'needs-time' };
    list.push(
      command(sitting.held.from, 'attempt.hold', student, (attempt) => ({ attempt, ...why })),
      command(sitting.held.until, 'attempt.resume', student, (attempt) => ({ attempt })),
    );
  }
  list.push(
    command(sitting.claim, 'attempt.claim', teacher, (attempt) => ({ attempts: [attempt] })),
  );
  if (sitting.slip) {
    const wrong = judge(sitting.outcome === 'mastered' ? 'not-yet' : 'mastered');
    const slip = command(sitting.end - 30_000, 'attempt.assess', teacher, (attempt) => ({
      attempt,
      ...wrong,
    }));
    const of = slip.commandId;
    list.push(
      slip,
      command(sitting.end - 12_000, 'score.undo', teacher, () => ({ of })),
    );
  }
  const also = sitting.also.map((other) => ({
    objective: names.home(section, other),
    ...judge('mastered', other),
  }));
  const shown = also.length > 0 ? { also } : {};
  list.push(
    command(sitting.end, 'attempt.assess', teacher, (attempt) => ({ attempt, ...noted, ...shown })),
  );
  return list;
}

/** Mastered meets every criterion; a not yet misses at least one, and every seventh came without any. Rule R4. */
function ticks(outcome: Outcome, criteria: number, chance: Seeded): number[] {
  const all = Array.from({ length: criteria }, (_, index) => index);
  if (outcome === 'mastered') return all;
  if (chance.chance(1 / 7)) return [];
  const missing = chance.pick(all);
  return all.filter((index) => index !== missing && chance.chance(0.8));
}

/** The commands that leave Period 3's line as the board's list has it at `now`: claims, presses, a mark, help. */
export function lineCommands(section: string, now: number, names: LoadedNames): TimedCommand[] {
  const at = { section: names.section(section) };
  return periodThreeLine.flatMap((entry, place): TimedCommand[] => {
    const { state, asked } = entry;
    const student = names.person(entry.student);
    const teacher = entry.teacher === undefined ? 0 : names.person(entry.teacher);
    const objective = names.home(section, entry.objective);
    const since = now - entry.waited * 1_000;
    const press = randomUUID();
    const command = (
      time: number,
      name: string,
      person: number,
      input: TimedCommand['input'],
    ): TimedCommand => ({ ...at, time, name, person, input, press, commandId: randomUUID() });
    if (state === 'help') {
      const { press: _, ...ask } = command(since, 'help.ask', student, () => ({
        objective,
        text: asked,
      }));
      return [ask];
    }
    const { ways } = names.objective(section, entry.objective);
    const wanted = { objective, ...(ways.length > 1 ? { way: 0 } : {}) };
    if (state === 'with-teacher') {
      // Called before everybody who still waits, so also pressed before them.
      const pressed = now - (600 - place * 40) * 1_000;
      return [
        command(pressed, 'attempt.ready', student, () => wanted),
        command(since, 'attempt.claim', teacher, (attempt) => ({ attempts: [attempt] })),
      ];
    }
    const ready = command(since, 'attempt.ready', student, () => wanted);
    if (entry.teacher === undefined) return [ready];
    const mark = command(since + 15_000, 'line.mark', teacher, (attempt) => ({ attempt }));
    return [ready, mark];
  });
}
