import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const bench = fileURLToPath(new URL('../load/bench.ts', import.meta.url));

/** Timing is not tested: the figures of a quick run mean nothing. */
test('npm run bench runs, nothing goes astray, and its last line is the figures', async () => {
  const { stdout } = await promisify(execFile)(process.execPath, [bench, '--quick', '--json']);
  const figures = JSON.parse(stdout.trimEnd().split('\n').at(-1)!) as Record<string, unknown>;
  expect(Object.keys(figures)).toEqual([
    'maxToFloor',
    'maxToAdapter',
    'cpuToFloorAt500',
    'cpuToFloorAt500TwoProcesses',
    'p50ToFloorAt500',
    'snapshotToPing',
    'bytesPerScore',
    'raw',
  ]);
  const none = { min: 0, median: 0, max: 0 };
  const { raw, ...ratios } = figures;
  for (const [name, ratio] of Object.entries(ratios)) expect(ratio, name).toBeGreaterThan(0);
  expect(raw).toMatchObject({
    floor: { max: { astray: none }, at500: { astray: none } },
    adapter: { max: { astray: none }, at500TwoProcesses: { astray: none } },
    threshold: { max: { astray: none }, at500TwoProcesses: { astray: none } },
  });
});
