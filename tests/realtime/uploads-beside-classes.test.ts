import { setInterval } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { RosterImport } from '@threshold/shared/contract/roster-import.ts';
import { type BusyServer, busyServer } from '../support/busy-server.ts';
import { LiveSchool } from '../support/live-school.ts';
import { zipOf } from '../support/sent-files.ts';
import { until } from '../support/until.ts';

const MB = 1024 * 1024;
/** So long may nobody wait for a turn of the event loop; a thread that reads such files takes seconds. Milliseconds of the processor. */
const MOST_MS = 100;
/**
 * A press is due every so often, whether the last was answered or not, as thirty children press: nine of ten are answered within that of their
 * moment, beside what the machine took while no file was read. Were a file read on the event loop, all that are due meanwhile would be late.
 * Unit: milliseconds.
 */
const LATE_MS = 100;
const TIMES_QUIET = 4;
const LONGEST_PRESS_MS = 2_000;
/** As often somebody presses and withdraws: less than a person may send. */
const BETWEEN_MS = 20;
const [WARM, QUIET] = [20, 40];
/** On a machine that does other things beside. */
const READ_WITHIN_MS = 60_000;

const rows = (count: number, more = '') =>
  `id,first name,last name\n${Array.from({ length: count }, (_, i) => `u${i},Ada${i},Byron${more}\n`).join('')}`;
const uploads: [name: string, bytes: () => Promise<Buffer>][] = [
  ['a bomb.zip', () => zipOf({ 'users.csv': 'a,b\n'.repeat(28 * MB) })],
  ['49 MB.csv', async () => Buffer.from(rows(110_000, 'x'.repeat(450))).subarray(0, 49 * MB)],
  ['249,000 rows.csv', async () => Buffer.from(rows(249_000))],
];

/** Nine of ten presses were answered so soon after they were due: behind one that waits stand those that were due meanwhile. Unit: ms. */
function lateness(took: readonly number[]): number {
  const all = took.flatMap((ms) =>
    Array.from({ length: Math.max(1, Math.ceil(ms / BETWEEN_MS)) }, (_, i) => ms - i * BETWEEN_MS),
  );
  return Math.round(all.toSorted((a, b) => a - b)[Math.floor(all.length * 0.9)]!);
}

test(
  '[X16] a live class is served while a bomb, 49 MB and 249,000 rows are uploaded: none of them is read on its event loop',
  async () => {
    let server: BusyServer;
    await using school = await LiveSchool.open(
      {},
      { serve: [async (place) => (server = await busyServer(place)), async () => server] },
    );
    const { url, busy } = server!;
    const { section, room } = school;
    const student = await school.student(0);
    const leader = await school.leader();
    const headers = { origin: url, cookie: leader.pass.cookie! };
    const files = await Promise.all(
      uploads.map(async ([name, bytes]) => new File([new Uint8Array(await bytes())], name)),
    );

    let uploading = true;
    /** How long each press took to its acknowledgement. Unit: ms. */
    const took: number[] = [];
    const presses = (async () => {
      for await (const _ of setInterval(BETWEEN_MS)) {
        if (!uploading) break;
        const from = performance.now();
        const objective = room.objectives[0]!;
        const { attempt } = await student.must('attempt.ready', section, { objective });
        took.push(performance.now() - from);
        await student.must('attempt.withdraw', section, { attempt: attempt! });
      }
    })();
    // The first of all warm the server up.
    await until('the class presses', () => took.length > WARM + QUIET);
    await busy('begin');
    const before = took.length;
    const stages: string[] = [];
    for (const file of files) {
      const body = new FormData();
      body.append('file', file);
      const sent = await fetch(`${url}/api/rosters/0`, { method: 'POST', headers, body });
      expect(sent.status, file.name).toBe(200);
      await until(
        `${file.name} was read`,
        async () => {
          const reply = await fetch(`${url}/api/rosters/0`, { headers });
          const { import: now } = (await reply.json()) as { import: RosterImport };
          if (now.stage === 'reading') return false;
          stages.push(now.stage);
          return true;
        },
        READ_WITHIN_MS,
      );
    }
    const { longest, loop, process } = await busy('end');
    const [quiet, beside] = [took.slice(WARM, before), took.slice(before)];
    uploading = false;
    await presses;
    // The bomb is refused; the others are tables that somebody must look at.
    expect(stages).toEqual(['refused', 'columns', 'columns']);
    expect(beside.length).toBeGreaterThan(20);
    const [late, usual] = [lateness(beside), lateness(quiet)];
    const told = `${late} against ${usual} ms, longest ${Math.max(...beside)}`;
    expect(late, told).toBeLessThan(LATE_MS + TIMES_QUIET * usual);
    expect(Math.max(...beside), told).toBeLessThan(LONGEST_PRESS_MS);
    // Reading is what takes most of it, and the event loop did none of that at once.
    expect(process - loop).toBeGreaterThan(MOST_MS * 3);
    expect(longest).toBeLessThan(MOST_MS);
  },
  4 * READ_WITHIN_MS,
);
