/**
 * `npm run bench:press`: how many instructions a press costs Redis, counted by callgrind, so that a change of the store's
 * functions can be judged on any machine, however busy. Needs valgrind. See docs/bench.md.
 */
import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { findRedis } from '@threshold/server/start/find-redis.ts';
import { Functions } from '@threshold/server/store/functions.ts';
import { schoolTag } from '@threshold/server/store/keys.ts';
import { connectRedis } from '@threshold/server/store/redis.ts';
import { commandText } from '@threshold/server/store/school-store.ts';
import { startRedis, type TestRedis } from '../support/start-redis.ts';
import { SCHOOL, loadSchool, objectiveOf, sectionOf, studentOf } from './threshold-school.ts';

const run = promisify(execFile);

const { values } = parseArgs({
  options: {
    list: { type: 'string', default: '1,8,64,128' },
    presses: { type: 'string', default: '1920' },
  },
});
const presses = Number(values.presses);
const SECTIONS = 10;
const CLASS = 30;
const STUDENTS = SECTIONS * CLASS;
/** Every student has joined and left by then, half of them wait, and Lua has met every text. */
const WARM_UP = 3 * STUDENTS + STUDENTS / 2;

/** A folder whose `redis-server` is the real one under callgrind, which counts nothing until told to. */
async function countingFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'threshold-count-'));
  const redis = await findRedis();
  await run('valgrind', ['--version']).catch(() => {
    throw new Error('this counts with valgrind: install it first, with `apt-get install valgrind`');
  });
  const callgrind = `valgrind --tool=callgrind --instr-atstart=no --callgrind-out-file=${folder}/count.%p`;
  const script = `#!/bin/sh
case "$*" in *--version*) exec ${redis} "$@";; esac
exec ${callgrind} ${redis} "$@"
`;
  await writeFile(join(folder, 'redis-server'), script, { mode: 0o755 });
  return folder;
}

/** Students press in turn, class by class: each joins the line with an objective and leaves it with the next press. */
class Presses {
  readonly #functions: Functions;
  readonly #waiting = new Map<number, number>();
  #pressed = 0;

  constructor(functions: Functions) {
    this.#functions = functions;
  }

  async press(count: number, inList: number): Promise<void> {
    for (let left = count; left > 0; left -= inList) await this.#list(Math.min(inList, left));
  }

  async #list(length: number): Promise<void> {
    const students = Array.from({ length }, () => this.#next());
    const commands = students.map(({ student, turn }) => this.#command(student, turn));
    const replies = await this.#functions.call('apply', schoolTag(SCHOOL), commands);
    (replies as string[]).forEach((text, i) => {
      const reply = JSON.parse(text) as { ok: boolean; attempt: number };
      if (!reply.ok) throw new Error(`a press was refused: ${text}`);
      const { student } = students[i]!;
      if (!this.#waiting.delete(student)) this.#waiting.set(student, reply.attempt);
    });
  }

  #next(): { student: number; turn: number } {
    const place = this.#pressed % STUDENTS;
    const turn = Math.floor(this.#pressed++ / STUDENTS);
    return { student: (place % SECTIONS) * CLASS + Math.floor(place / SECTIONS), turn };
  }

  #command(student: number, turn: number): string {
    const attempt = this.#waiting.get(student);
    return commandText({
      name: attempt === undefined ? 'attempt.ready' : 'attempt.withdraw',
      commandId: randomUUID(),
      person: studentOf(student),
      section: sectionOf(Math.floor(student / CLASS)),
      input: attempt === undefined ? { objective: objectiveOf(turn) } : { attempt },
    });
  }
}

/** Presses in lists of that length on that Redis; counted after the warm-up. */
async function pressOn(server: TestRedis, inList: number): Promise<void> {
  const turns = Math.ceil((WARM_UP + presses) / STUDENTS) + 1;
  const plan = { sections: SECTIONS, studentsPerSection: CLASS, screens: 0, processes: 1, turns };
  await loadSchool({ ...plan, redis: server.path });
  const [redis, feed] = [connectRedis(server.path), connectRedis(server.path)];
  try {
    for (let section = 0; section < SECTIONS; section++)
      await feed.ssubscribe(`${schoolTag(SCHOOL)}:section:${sectionOf(section)}`);
    const students = new Presses(new Functions(redis));
    await students.press(WARM_UP, inList);
    await run('callgrind_control', ['-i', 'on', `${server.pid}`]);
    await students.press(presses, inList);
    await run('callgrind_control', ['-i', 'off', `${server.pid}`]);
  } finally {
    redis.disconnect();
    feed.disconnect();
  }
}

/** Instructions a press of Redis, in lists of that length. */
async function count(inList: number): Promise<number> {
  const server = await startRedis({ appendfsync: 'always' });
  const { pid } = server;
  try {
    await pressOn(server, inList);
  } finally {
    await server.stop();
  }
  const counted = await readFile(join(folder, `count.${pid}`), 'utf8');
  return Number(/^totals: (\d+)/m.exec(counted)?.[1]) / presses;
}

const folder = await countingFolder();
process.env['PATH'] = `${folder}${delimiter}${process.env['PATH']}`;
try {
  console.log('presses in a list | instructions of Redis a press');
  for (const text of values.list.split(',')) {
    const instructions = await count(Number(text));
    console.log(`${text.padStart(17)} | ${Math.round(instructions).toLocaleString('en')}`);
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
