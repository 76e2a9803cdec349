import { figures, ratioOf, ratios, spread, type Results, type Spread } from './figures.ts';
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

/** Both tables in Markdown, every cell `min–median–max` of the rounds. */
export function benchTable(results: Results): string {
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
  ].join('\n\n');
}

/** The same as one JSON object. A figure of Threshold is null until it is measured. */
export function benchJson(results: Results, subject: string): object {
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
  return { ...Object.fromEntries(headline), snapshotToPing: null, bytesPerScore: null, raw };
}
