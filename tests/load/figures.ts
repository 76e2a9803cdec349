import type { Measured } from './load-job.ts';
import type { ScoreMemory } from './score-memory.ts';
import type { SnapshotCost } from './snapshot-cost.ts';
import { median } from './statistics.ts';
import type { SubjectName } from './subjects.ts';

/** The stretches a subject is measured in; the last one only where it spans processes. */
type Stage = 'max' | 'at500' | 'at500TwoProcesses';

/** One entry a stretch, in the order in which they ran. */
type Stages = Record<Stage, Measured[]>;
export type Results = Partial<Record<SubjectName, Stages>>;

/** What is measured of Threshold alone. */
export interface Apart {
  /** One entry a round. */
  snapshots: SnapshotCost[];
  scores: ScoreMemory | null;
}

export interface Spread {
  min: number;
  median: number;
  max: number;
}

export interface Figure {
  name: string;
  title: string;
  stage: Stage;
  digits: number;
  of: (measured: Measured) => number;
}

const latency = (stage: Stage, title: string): Figure[] =>
  (['p50', 'p95', 'p99'] as const).map((share) => ({
    name: share,
    title: `${title}: press to screen ${share}, ms`,
    stage,
    digits: 2,
    of: (measured) => measured[share],
  }));

const cpu = (stage: Stage, title: string): Figure[] => [
  {
    name: 'serverCpu',
    title: `${title}: CPU a press, servers, µs`,
    stage,
    digits: 1,
    of: (measured) => measured.serverCpu,
  },
  {
    name: 'redisCpu',
    title: `${title}: CPU a press, Redis, µs`,
    stage,
    digits: 1,
    of: (measured) => measured.redisCpu,
  },
];

const astray = (stage: Stage, title: string): Figure => ({
  name: 'astray',
  title: `${title}: refused, lost or shown twice`,
  stage,
  digits: 0,
  of: (measured) => measured.refused + measured.lost + measured.duplicated,
});

const others = (stage: Stage, title: string): Figure => ({
  name: 'othersBusy',
  title: `${title}: cores used by other work`,
  stage,
  digits: 2,
  of: (measured) => measured.othersBusy,
});

/** The rows of the table, in order. */
export const figures: Figure[] = [
  {
    name: 'perSecond',
    title: 'most presses a second',
    stage: 'max',
    digits: 0,
    of: (measured) => measured.perSecond,
  },
  {
    name: 'serversBusy',
    title: 'at most: cores used by the server',
    stage: 'max',
    digits: 2,
    of: (measured) => measured.serversBusy,
  },
  {
    name: 'clientBusy',
    title: 'at most: cores used by the load client',
    stage: 'max',
    digits: 2,
    of: (measured) => measured.clientBusy,
  },
  others('max', 'at most'),
  ...cpu('max', 'at most'),
  astray('max', 'at most'),
  others('at500', '500/s'),
  ...latency('at500', '500/s'),
  ...cpu('at500', '500/s'),
  astray('at500', '500/s'),
  others('at500TwoProcesses', '500/s, 2 processes'),
  ...latency('at500TwoProcesses', '500/s, 2 processes'),
  ...cpu('at500TwoProcesses', '500/s, 2 processes'),
  astray('at500TwoProcesses', '500/s, 2 processes'),
];

/** Least, middle and most of all stretches; null where there is none. */
export function spread(values: readonly number[]): Spread | null {
  if (values.length === 0) return null;
  return { min: Math.min(...values), median: median(values), max: Math.max(...values) };
}

export interface Ratio {
  name:
    | 'maxToFloor'
    | 'maxToAdapter'
    | 'cpuToFloorAt500'
    | 'cpuToFloorAt500TwoProcesses'
    | 'p50ToFloorAt500';
  title: string;
  demand: string;
  stage: Stage;
  of: (measured: Measured) => number;
  to: { subject: SubjectName; stage: Stage };
}

const allCpu = (measured: Measured) => measured.serverCpu + measured.redisCpu;

/**
 * What is demanded of Threshold. CPU is that of the servers and Redis together, and is held against
 * the one process of the floor, also where two processes serve.
 */
export const ratios: Ratio[] = [
  {
    name: 'maxToFloor',
    title: 'most presses a second ÷ floor',
    demand: '≥ 0.8',
    stage: 'max',
    of: (measured) => measured.perSecond,
    to: { subject: 'floor', stage: 'max' },
  },
  {
    name: 'maxToAdapter',
    title: 'most presses a second ÷ adapter',
    demand: '≥ 2',
    stage: 'max',
    of: (measured) => measured.perSecond,
    to: { subject: 'adapter', stage: 'max' },
  },
  {
    name: 'cpuToFloorAt500',
    title: 'CPU a press at 500/s ÷ floor',
    demand: '≤ 4.5',
    stage: 'at500',
    of: allCpu,
    to: { subject: 'floor', stage: 'at500' },
  },
  {
    name: 'cpuToFloorAt500TwoProcesses',
    title: 'CPU a press at 500/s, 2 processes ÷ floor',
    demand: '≤ 6',
    stage: 'at500TwoProcesses',
    of: allCpu,
    to: { subject: 'floor', stage: 'at500' },
  },
  {
    name: 'p50ToFloorAt500',
    title: 'press to screen p50 at 500/s ÷ floor',
    demand: '≤ 6',
    stage: 'at500',
    of: (measured) => measured.p50,
    to: { subject: 'floor', stage: 'at500' },
  },
];

/** A ratio stretch by stretch, since those of one turn ran within the same half minute. */
export function ratioOf(ratio: Ratio, subject: SubjectName, results: Results): Spread | null {
  const above = results[subject]?.[ratio.stage] ?? [];
  const below = results[ratio.to.subject]?.[ratio.to.stage] ?? [];
  return spread(
    above.flatMap((measured, turn) =>
      below[turn] ? [ratio.of(measured) / ratio.of(below[turn])] : [],
    ),
  );
}

/** One look at a class ÷ one PING, round by round. */
export const snapshotToPing = ({ snapshots }: Apart): Spread | null =>
  spread(snapshots.map(({ snapshot, ping }) => snapshot / ping));
