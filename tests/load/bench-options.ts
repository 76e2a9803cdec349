import { parseArgs } from 'node:util';
import { subjects, type SubjectName } from './subjects.ts';

const help = `npm run bench -- [options]
Measures presses side by side: a round starts every subject on fresh processes and a fresh Redis, and loads them in turns.
Only the loopback and temporary folders are touched; nothing stays behind.

  --rounds N     rounds (4)
  --turns N      stretches of each subject in a round, those of all subjects in turns (5)
  --seconds N    length of each stretch (2)
  --warm-up N    seconds of the same load before the first, which do not count (8)
  --screens N    screens of a class that show its line (3: two teachers' and the board)
  --only a,b     subjects to run: ${Object.keys(subjects).join(', ')} (all)
  --json         the last line is one JSON object
  --quick        proves in some seconds that it runs; its figures mean nothing
  --help         this text`;

export interface BenchOptions {
  rounds: number;
  turns: number;
  seconds: number;
  warmUpSeconds: number;
  sections: number;
  studentsPerSection: number;
  /** Screens of a section that show its line. */
  screens: number;
  /** Unanswered presses a student keeps in flight when the most presses a second are sought. */
  inFlight: number;
  perSecond: number;
  /** How often a class is read in a round. */
  snapshots: number;
  /** Students whose scores' memory is measured. */
  scoredStudents: number;
  /** How often a measurement is made at most while other work disturbs it. */
  tries: number;
  /** How long each waits at most for other work to end. */
  patienceSeconds: number;
  only: SubjectName[];
  json: boolean;
}

const isSubject = (name: string): name is SubjectName => Object.hasOwn(subjects, name);

function between(name: string, text: string, least: number, most: number): number {
  const number = Number(text);
  if (number >= least && number <= most) return number;
  throw new Error(`--${name} takes a number from ${least} to ${most}, not "${text}"`);
}

/** The settings of a run, or null when only the help was asked for (and printed). Throws with one clear line. */
export function benchOptions(argv: string[]): BenchOptions | null {
  const { values } = parseArgs({
    args: argv,
    options: {
      rounds: { type: 'string' },
      turns: { type: 'string' },
      seconds: { type: 'string' },
      'warm-up': { type: 'string' },
      screens: { type: 'string', default: '3' },
      only: { type: 'string', default: Object.keys(subjects).join(',') },
      json: { type: 'boolean', default: false },
      quick: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(help);
    return null;
  }
  const only = values.only.split(',').filter(isSubject);
  if (only.length !== values.only.split(',').length)
    throw new Error(`--only takes ${Object.keys(subjects).join(', ')}, not "${values.only}"`);
  return {
    rounds: Math.trunc(between('rounds', values.rounds ?? (values.quick ? '1' : '4'), 1, 100)),
    turns: Math.trunc(between('turns', values.turns ?? (values.quick ? '1' : '5'), 1, 100)),
    seconds: between('seconds', values.seconds ?? (values.quick ? '0.5' : '2'), 0.1, 120),
    warmUpSeconds: between('warm-up', values['warm-up'] ?? (values.quick ? '0.2' : '8'), 0.1, 120),
    // Also in a quick run: fewer students would each press more often a second than a person may.
    sections: 10,
    studentsPerSection: 30,
    screens: Math.trunc(between('screens', values.screens, 1, 20)),
    inFlight: 1,
    perSecond: 500,
    snapshots: values.quick ? 20 : 500,
    scoredStudents: values.quick ? 20 : 2_000,
    tries: values.quick ? 1 : 3,
    patienceSeconds: values.quick ? 0 : 20,
    only,
    json: values.json,
  };
}
