import { connect } from 'node:net';
import { expect, test } from 'vitest';
import type { LiveClient } from '../support/live-client.ts';
import { LiveSchool } from '../support/live-school.ts';
import { until } from '../support/until.ts';

const percentile = (list: readonly number[], part: number) =>
  list.toSorted((a, b) => a - b)[Math.floor(list.length * part)]!;

/** How long that screen waits for an answer, so many times. Unit: milliseconds. */
async function waits(screen: LiveClient, section: number, times: number): Promise<number[]> {
  const found: number[] = [];
  for (let i = 0; i < times; i += 1) {
    const from = performance.now();
    await screen.ask('attempt.withdraw', section, { attempt: 999 });
    found.push(performance.now() - from);
  }
  return found;
}

test(
  '[X21] [T7] 1,000 events a second from one socket are limited, and a neighbour hardly notices',
  { retry: 2 },
  async () => {
    await using school = await LiveSchool.open();
    const { section } = school;
    const neighbour = await school.student(1);
    const flooder = await school.student(0);
    const usual = percentile(await waits(neighbour, section, 300), 0.99);

    let [answered, limited] = [0, 0];
    const flood = setInterval(() => {
      for (let i = 0; i < 10; i += 1) {
        const asked = flooder.ask(
          'attempt.withdraw',
          section,
          { attempt: 999 },
          { patience: 2_000 },
        );
        asked.then(
          (reply) => {
            answered += 1;
            if (!reply.ok && reply.code === 'TOO_FAST') limited += 1;
          },
          () => undefined,
        );
      }
    }, 10);
    await until('it is limited', () => limited > 100);
    const during = percentile(await waits(neighbour, section, 300), 0.99);
    clearInterval(flood);
    expect(during).toBeLessThan(Math.max(2 * usual, 25));
    expect(limited).toBeLessThan(answered);
    // It is over when it stops: nobody is shut out.
    await until('it is answered again', async () => {
      const reply = await flooder.connected().then(() => flooder.ask('help.ask', section, {}));
      return reply.ok;
    });
  },
);

test('[T7] a flood of many thousands closes its socket; the same person may come back', async () => {
  await using school = await LiveSchool.open();
  const student = await school.student(0);
  let closed = false;
  student.socket.on('disconnect', () => (closed = true));
  for (let i = 0; i < 5_000; i += 1) student.socket.emit('unwatch', { view: 'path', section: 9 });
  await until('it is closed', () => closed);
  await student.connected();
  await until('it may watch', async () => (await student.watch('path', school.section)).ok);
});

test('[X21] [T7] one person has at most twenty sockets on a server, come they one by one or all at once', async () => {
  await using school = await LiveSchool.open();
  const student = await school.student(0);
  const { io } = school.inner(0).app.realtime;
  const many = Array.from({ length: 200 }, () => student.again());
  await until('each got an answer', () =>
    many.every(({ socket, turnedAway }) => socket.connected || turnedAway.length > 0),
  );
  await until('twenty are left', () => io.of('/').sockets.size <= 20);
  const other = await school.student(1);
  expect(await other.watch('path', school.section)).toMatchObject({ ok: true });
  for (const screen of many) screen.close();
});

test('[X9] [P3] a page of another site opens no socket, by WebSocket or by polling', async () => {
  await using school = await LiveSchool.open();
  const student = await school.student(0);
  const { cookie, url } = student.pass;
  const { host, hostname, port } = new URL(url);
  const upgrade = (origin: string | null): Promise<string> =>
    new Promise((answer, failed) => {
      const socket = connect(Number(port), hostname);
      socket.on('error', failed);
      socket.on('data', (data: Buffer) => {
        answer(data.toString().split('\r\n')[0]!);
        socket.destroy();
      });
      const lines = [
        'GET /socket.io/?EIO=4&transport=websocket HTTP/1.1',
        `Host: ${host}`,
        'Upgrade: websocket',
        'Connection: Upgrade',
        'Sec-WebSocket-Version: 13',
        'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
        `Cookie: ${cookie}`,
        ...(origin === null ? [] : [`Origin: ${origin}`]),
      ];
      socket.write(`${lines.join('\r\n')}\r\n\r\n`);
    });
  expect(await upgrade(url)).toContain('101');
  for (const origin of [
    'https://evil.example',
    'null',
    `${url}.evil.example`,
    `https://${host}`,
    null,
  ])
    expect(await upgrade(origin)).toContain('400');
  for (const origin of [url, 'https://evil.example']) {
    const reply = await fetch(`${url}/socket.io/?EIO=4&transport=polling`, {
      headers: { origin, cookie: cookie ?? '' },
    });
    expect(reply.status).toBeGreaterThanOrEqual(400);
  }
});

test('[X23] [T7] a reader that stops reading is let go at a bounded buffer, and is right when it reads again', async () => {
  await using school = await LiveSchool.open({ students: 30 });
  const { section, room } = school;
  const writer = await school.teacher(0);
  const sleeper = await school.teacher(1);
  await sleeper.watch('section', section);
  const { io } = school.inner(1).app.realtime;
  const id = sleeper.socket.id!;
  const engine = sleeper.socket.io.engine.transport as unknown as {
    ws: { pause: () => void; resume: () => void };
  };
  engine.ws.pause();
  const asleep = () => io.of('/').sockets.get(id as never);
  let most = 0;
  const note = () => {
    const socket = asleep();
    if (!socket) return;
    const packets = socket.conn['writeBuffer'] as { data?: string }[];
    const waiting = packets.reduce((sum, { data }) => sum + (data?.length ?? 0), 0);
    most = Math.max(most, waiting + socket.request.socket.writableLength);
  };
  let sent = 0;
  while (asleep() && sent < 2_000) {
    const { rev } = await writer.must('score.record', section, {
      students: room.students,
      objective: room.objectives[sent % 3]!,
      outcome: 'not-yet',
      criteria: [],
      version: 1,
      note: 'x'.repeat(500),
    });
    expect(rev).toBeGreaterThan(0);
    sent += 1;
    note();
  }
  expect(asleep()).toBeUndefined();
  expect(most).toBeGreaterThan(512 * 1024);
  expect(most).toBeLessThan(8 * 1024 * 1024);
  engine.ws.resume();
  await until('it is back', () => sleeper.socket.connected && sleeper.socket.id !== id);
  const fresh = await school.tab(writer, 0);
  await fresh.watch('section', section);
  await until(
    'it is right',
    () => sleeper.rev('section', section) >= fresh.rev('section', section),
  );
  expect(sleeper.state('section', section)).toEqual(fresh.state('section', section));
});
