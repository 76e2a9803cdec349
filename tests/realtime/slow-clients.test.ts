import { connect, type Socket } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { usualPatience } from '@threshold/server/http/patience.ts';
import { LiveSchool } from '../support/live-school.ts';
import { innerServer } from '../support/live-server.ts';
import { until } from '../support/until.ts';

/** Somebody who opens a connection, says that, and then a letter now and then, for ever. */
class SlowClient {
  readonly opened = performance.now();
  /** How long the server bore it; null while it does. Unit: milliseconds. */
  closedAfter: number | null = null;
  said = '';
  readonly #socket: Socket;

  constructor(url: string, words: string, letter = '') {
    const { hostname, port } = new URL(url);
    let dribble: NodeJS.Timeout | undefined;
    this.#socket = connect(Number(port), hostname, () => {
      this.#socket.write(words, 'latin1');
      dribble = setInterval(() => this.#socket.write(letter, 'latin1'), 50);
    });
    this.#socket.on('data', (data: Buffer) => (this.said += data.toString('latin1')));
    this.#socket.on('error', () => undefined);
    this.#socket.on('close', () => {
      clearInterval(dribble);
      this.closedAfter = performance.now() - this.opened;
    });
    onTestFinished(() => void this.#socket.destroy());
  }
}

const impatient = { headers: 500, request: 1_500, look: 100, idle: 5_000 };
const post = (url: string) =>
  [
    'POST /api/sign-in/class HTTP/1.1',
    `Host: ${new URL(url).host}`,
    `Origin: ${url}`,
    'Content-Type: application/json',
    'Content-Length: 10000',
    '\r\n',
  ].join('\r\n');

test('[X22] [T7] who dribbles headers, a body, or nothing at all is let go in time, and nobody else notices', async () => {
  const serve: typeof innerServer = (place) => innerServer({ ...place, patience: impatient });
  await using school = await LiveSchool.open({}, { serve: [serve, innerServer] });
  const { url } = school.servers[0]!;
  const many = (words: string, letter: string) =>
    Array.from({ length: 100 }, () => new SlowClient(url, words, letter));
  const headers = many('GET / HTTP/1.1\r\nX-Slow: ', 'x');
  const silent = many('', '');
  const bodies = many(post(url), ' ');
  const all = [...headers, ...silent, ...bodies];

  // While they hold on, a screen comes and is served.
  const student = await school.student(0);
  expect(await student.watch('path', school.section)).toMatchObject({ ok: true });

  await until('all are let go', () => all.every(({ closedAfter }) => closedAfter !== null));
  const longest = (list: SlowClient[]) => Math.max(...list.map(({ closedAfter }) => closedAfter!));
  const shortest = (list: SlowClient[]) => Math.min(...list.map(({ closedAfter }) => closedAfter!));
  // A busy machine may be late; what is looked at here is that there is a limit, and that it is this one.
  for (const [list, limit] of [
    [headers, impatient.headers],
    [silent, impatient.headers],
    [bodies, impatient.request],
  ] as const) {
    expect(shortest(list)).toBeGreaterThanOrEqual(limit - 50);
    expect(longest(list)).toBeLessThan(limit + 3_000);
  }
  for (const { said } of [...headers, ...bodies]) expect(said).toContain('408');
  expect(await student.ask('help.ask', school.section, {})).toMatchObject({ ok: true });
});

test('the usual patience is short enough that a few slow ones hold nothing up for long', () => {
  expect(usualPatience.headers + usualPatience.look).toBeLessThanOrEqual(12_000);
  expect(usualPatience.request + usualPatience.look).toBeLessThanOrEqual(62_000);
});

test('a connection stays between two requests for longer than a proxy keeps it, so that none hands a form to one that is closing', async () => {
  await using school = await LiveSchool.open();
  const said = (await fetch(`${school.servers[0]!.url}/healthz`)).headers.get('keep-alive');
  const caddyKeeps = 120;
  expect(Number(/timeout=(\d+)/.exec(said ?? '')?.[1])).toBeGreaterThan(caddyKeeps);
});

const handshake = (url: string) =>
  [
    'GET /socket.io/?EIO=4&transport=websocket HTTP/1.1',
    `Host: ${new URL(url).host}`,
    `Origin: ${url}`,
    'Upgrade: websocket',
    'Connection: Upgrade',
    'Sec-WebSocket-Version: 13',
    'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
    '\r\n',
  ].join('\r\n');

/** A masked text frame, as browsers send it. */
const frame = (text: string) => String.fromCharCode(0x81, 0x80 + text.length, 0, 0, 0, 0) + text;

test('[X22] [T7] a WebSocket that never joins, or is turned away and stays, is closed in time', async () => {
  await using school = await LiveSchool.open();
  const { url } = school.servers[0]!;
  const opened = Array.from({ length: 20 }, () => new SlowClient(url, handshake(url)));
  // It asks to join without any session, is refused, and does not go.
  const refused = new SlowClient(url, handshake(url), frame('40'));
  const all = [...opened, refused];
  await until('the WebSockets are open', () => all.every(({ said }) => said.includes('101')));
  await until('one is turned away', () => refused.said.includes('SIGNED_OUT'));
  expect(school.inner(0).app.realtime.io.engine.clientsCount).toBe(all.length);

  await until('all are closed', () => all.every(({ closedAfter }) => closedAfter !== null));
  for (const { closedAfter } of all) {
    expect(closedAfter).toBeGreaterThan(8_000);
    // Ten seconds to join, two for a farewell that none of them answers.
    expect(closedAfter).toBeLessThan(15_000);
  }
  expect(school.inner(0).app.realtime.io.engine.clientsCount).toBe(0);
});

test('[T1] a server that stops is not held up by a WebSocket whose other side never answers', async () => {
  await using school = await LiveSchool.open();
  const { url, close } = school.servers[0]!;
  const deaf = new SlowClient(url, handshake(url), frame('3'));
  await until('the WebSocket is open', () => deaf.said.includes('101'));
  const asked = performance.now();
  await close();
  // docker stop waits ten seconds; the closing handshake alone would wait thirty.
  expect(performance.now() - asked).toBeLessThan(6_000);
});
