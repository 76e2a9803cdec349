import {
  figures,
  ratioOf,
  ratios,
  snapshotToPing,
  spread,
  type Apart,
  type Results,
  type Spread,
} from './figures.ts';
import type { SubjectName } from './subjects.ts';

const cell = (values: Spread | null, digits: number): string =>
  values
    ? [values.min, values.median, values.max].map((value) => value.toFixed(digits)).join('–')
    : '';

function lines(rows: string[][]): string {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows
    .map((row) => `| ${row.map((text, column) => text.padEnd(widths[column]!)).join(' | ')} |`)
    .toSpliced(1, 0, `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`)
    .join('\n');
}

/** The tables in Markdown, every cell `min–median–max` of all stretches. */
export function benchTable(results: Results, apart: Apart): string {
  const names = Object.keys(results) as SubjectName[];
  const rows = figures.map((figure) => [
    figure.title,
    ...names.map((name) =>
      cell(spread(results[name]![figure.stage].map(figure.of)), figure.digits),
    ),
  ]);
  const compared = names.filter((name) => name !== 'floor');
  const against = ratios.map((ratio) => [
    ratio.title,
    ratio.demand,
    ...compared.map((name) =>
      name === ratio.to.subject ? '' : cell(ratioOf(ratio, name, results), 2),
    ),
  ]);
  return [
    lines([['min–median–max', ...names], ...rows]),
    lines([['ratio', 'demanded of Threshold', ...compared], ...against]),
    ...apartTable(apart),
  ].join('\n\n');
}

function apartTable({ snapshots, scores }: Apart): string[] {
  if (snapshots.length === 0) return [];
  const snapshot = spread(snapshots.map((cost) => cost.snapshot));
  const ping = spread(snapshots.map((cost) => cost.ping));
  const ratio = snapshotToPing({ snapshots, scores });
  const rows = [
    ['snapshot of a class of 30 × 60, µs', '', cell(snapshot, 0)],
    ['PING on the same connection, µs', '', cell(ping, 0)],
    ['snapshot ÷ PING', '≤ 8', cell(ratio, 2)],
    ['bytes a score, mean over students', '≤ 36', scores?.perScore.toFixed(1) ?? ''],
    ['bytes a score, all bytes ÷ all scores', '', scores?.perScoreOfAll.toFixed(1) ?? ''],
  ];
  return [lines([['Threshold alone', 'demanded', 'measured'], ...rows])];
}

/** The same as one JSON object. A figure of Threshold is null until it is measured. */
export function benchJson(results: Results, apart: Apart, subject: string): object {
  const raw = Object.fromEntries(
    Object.entries(results).map(([name, stages]) => [
      name,
      Object.fromEntries(
        Object.entries(stages).map(([stage, measured]) => [
          stage,
          Object.fromEntries(
            figures
              .filter((figure) => figure.stage === stage)
              .map((figure) => [figure.name, spread(measured.map(figure.of))]),
          ),
        ]),
      ),
    ]),
  );
  const headline = ratios.map((ratio) => [
    ratio.name,
    ratioOf(ratio, subject as SubjectName, results)?.median ?? null,
  ]);
  const { snapshots, scores } = apart;
  return {
    ...Object.fromEntries(headline),
    snapshotToPing: snapshotToPing(apart)?.median ?? null,
    bytesPerScore: scores?.perScore ?? null,
    raw: {
      ...raw,
      snapshot: {
        snapshot: spread(snapshots.map((cost) => cost.snapshot)),
        ping: spread(snapshots.map((cost) => cost.ping)),
      },
      scores,
    },
  };
}
