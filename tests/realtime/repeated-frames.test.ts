import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { checkSchool } from '@threshold/server/demo/check-school.ts';
import type { CommandName } from '@threshold/shared/contract/command-map.ts';
import { seededRandom } from '../support/drill-random.ts';
import { LiveFrames } from '../support/live-frames.ts';
import { LiveSchool } from '../support/live-school.ts';
import type { LiveClient } from '../support/live-client.ts';
import { until } from '../support/until.ts';

/** One command as it goes over the wire, without its acknowledgement number. */
interface Command {
  name: CommandName;
  input: { commandId: string; for: number; section: number };
}

function commandOf(screen: LiveClient, section: number, name: CommandName, more: object): Command {
  return { name, input: { ...more, commandId: randomUUID(), for: screen.person, section } };
}

/** Sends frames and finds the reply of each. */
class Wire {
  readonly #frames: LiveFrames;
  #sent = 0;

  private constructor(frames: LiveFrames) {
    this.#frames = frames;
  }

  static async open(screen: LiveClient): Promise<Wire> {
    return new Wire(await LiveFrames.open(screen));
  }

  /** Sends them all in one go; answers the replies in that order. */
  async send(commands: readonly Command[]): Promise<unknown[]> {
    const first = this.#sent;
    this.#sent += commands.length;
    commands.forEach(({ name, input }, i) =>
      this.#frames.send(`42${first + i}${JSON.stringify([name, input])}`),
    );
    const replies = () => commands.map((_, i) => this.#reply(first + i));
    await until('all are answered', () => replies().every((reply) => reply !== undefined));
    return replies();
  }

  #reply(number: number): unknown {
    const head = `43${number}[`;
    const found = this.#frames.received.find((one) => one.startsWith(head));
    return found && (JSON.parse(found.slice(head.length - 1)) as [unknown])[0];
  }

  close(): void {
    this.#frames.close();
  }
}

test('[T2] the same frame twice, on one socket and on another server at once: one effect, the same reply', async () => {
  await using school = await LiveSchool.open({
    objectives: Array.from({ length: 12 }, () => ({})),
  });
  const { section, room } = school;
  const student = await school.student(0);
  const here = await Wire.open(student);
  const there = await Wire.open(await school.tab(student, 1));
  for (const objective of room.objectives) {
    const before = (await room.look()).rev;
    const press = commandOf(student, section, 'attempt.ready', { objective });
    // Twice in one packet of the network, so in one list of the group commit; and from elsewhere at the same time.
    const [twice, thrice] = await Promise.all([here.send([press, press]), there.send([press])]);
    const [reply] = twice as [{ ok: true; rev: number; attempt: number }];
    expect(reply).toMatchObject({ ok: true, rev: before + 1 });
    expect([...twice, ...thrice]).toEqual([reply, reply, reply]);
    const pressed = (await room.feed(section, before)).flatMap(({ events }) => events);
    expect(pressed).toMatchObject([{ type: 'attempt.ready', attempt: reply.attempt, objective }]);

    const leave = commandOf(student, section, 'attempt.withdraw', { attempt: reply.attempt });
    const left = await here.send([leave, press, leave]);
    expect(left).toEqual([left[0], reply, left[0]]);
    expect(left[0]).toMatchObject({ ok: true });
  }
  expect((await room.look()).state.open).toEqual([]);
  expect(await checkSchool(room.redis, room.records.school)).toEqual([]);
  here.close();
  there.close();
});

test('[T2] frames that come again late and in any order change nothing, and each gets its first reply', async () => {
  await using school = await LiveSchool.open();
  const { section, room } = school;
  const [first, second] = room.objectives as [number, number];
  const student = await school.student(0);
  const teacher = await school.teacher(0);
  const wires = {
    student: [await Wire.open(student), await Wire.open(await school.tab(student, 1))],
    teacher: [await Wire.open(teacher), await Wire.open(await school.tab(teacher, 0))],
  };
  const sent: { who: 'student' | 'teacher'; command: Command; reply: unknown }[] = [];
  const send = async (who: 'student' | 'teacher', name: CommandName, more: object) => {
    const command = commandOf(who === 'student' ? student : teacher, section, name, more);
    const [reply] = await wires[who][0]!.send([command]);
    expect(reply, name).toMatchObject({ ok: true });
    sent.push({ who, command, reply });
    return reply as { attempt: number };
  };
  const judged = { outcome: 'not-yet', criteria: [], version: 1 };
  const { attempt } = await send('student', 'attempt.ready', { objective: first });
  await send('student', 'attempt.hold', { attempt, why: 'needs-time' });
  await send('student', 'attempt.resume', { attempt });
  await send('student', 'help.ask', {});
  await send('teacher', 'help.close', { student: student.person });
  await send('teacher', 'attempt.claim', { attempts: [attempt] });
  await send('teacher', 'attempt.release', { attempts: [attempt] });
  await send('teacher', 'attempt.assess', { attempt, ...judged });
  await send('teacher', 'score.undo', { of: sent.at(-1)!.command.input.commandId });
  await send('teacher', 'line.pause', {});
  await send('teacher', 'line.open', {});
  const seen = { students: [student.person], objective: second, ...judged };
  await send('teacher', 'score.record', seen);
  // Presence apart: it is nobody's command.
  const look = async () => ({ ...(await room.look(student.person)), now: 0, here: [] });
  const before = await look();

  const random = seededRandom();
  for (let round = 0; round < 10; round += 1) {
    const order = new Map(sent.map((one) => [one, random.next()]));
    const late = sent.toSorted((a, b) => order.get(a)! - order.get(b)!);
    const of = (who: 'student' | 'teacher') => late.filter((one) => one.who === who);
    for (const who of ['student', 'teacher'] as const) {
      const replies = await Promise.all(
        wires[who].map((wire) => wire.send(of(who).map(({ command }) => command))),
      );
      for (const list of replies)
        expect(list, `seed ${random.seed}`).toEqual(of(who).map(({ reply }) => reply));
    }
  }
  expect(await look()).toEqual(before);
  expect(await checkSchool(room.redis, room.records.school)).toEqual([]);
  for (const wire of [...wires.student, ...wires.teacher]) wire.close();
});
