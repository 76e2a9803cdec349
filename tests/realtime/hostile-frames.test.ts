import { afterAll, beforeAll, expect, test } from 'vitest';
import { LiveFrames } from '../support/live-frames.ts';
import { LiveSchool } from '../support/live-school.ts';
import { type ServerProcess, serverProcess } from '../support/live-server.ts';
import type { LiveClient } from '../support/live-client.ts';
import { until } from '../support/until.ts';

let school: LiveSchool;
let student: LiveClient;
let teacher: LiveClient;

// Each server is a process of its own: what kills it would be seen.
beforeAll(async () => {
  school = await LiveSchool.open({}, { serve: [serverProcess, serverProcess] });
  student = await school.student(0);
  teacher = await school.teacher(0, 0);
});
afterAll(async () => {
  await school[Symbol.asyncDispose]();
});

/** The server these frames went to still serves others. */
async function lives(): Promise<void> {
  expect((school.servers[0] as ServerProcess).ended()).toBe(false);
  const other = await school.tab(teacher, 0);
  expect(await other.watch('section', school.section)).toMatchObject({ ok: true });
  other.close();
}

const event = (...words: unknown[]) => `42${JSON.stringify(words)}`;
const asked = (...words: unknown[]) => `421${JSON.stringify(words)}`;
const deep = (open: string, close: string) => open.repeat(7_000) + close.repeat(7_000);
const uncallable = { toString: 1, valueOf: 1 };

test.each([
  ['an error event from outside', event('error', null)],
  ['an error event with an error', asked('error', { message: 'TOO_FAST' })],
  ['an event that is no word', event(7)],
  ['an event nobody knows', asked('attempt.destroy', {})],
  ['names of the event emitter', event('newListener', 'watch')],
  ['names of every object', event('constructor', {})],
  ['a prototype as a name', event('__proto__', {})],
  ['an unwatch that cannot be read as text', event('unwatch', { view: uncallable, section: 1 })],
  ['an unwatch of nothing', event('unwatch')],
  ['a watch of nothing', asked('watch')],
  ['a watch without an acknowledgement', event('watch', { view: 'path', section: 1 })],
  ['a watch of something uncallable', asked('watch', { view: uncallable, section: uncallable })],
  ['a press without an acknowledgement', event('attempt.ready', { objective: 1 })],
  ['a press whose second word is no function', event('attempt.ready', {}, 'reply')],
  ['a press of a prototype', `421["attempt.ready",{"__proto__":{"ok":true},"objective":1}]`],
  ['a press of nothing', asked('attempt.ready', null)],
  ['a press of a list', asked('attempt.ready', [[[]]])],
  ['deep lists', `421["attempt.ready",${deep('[', ']')}]`],
  ['deep objects', `421["watch",${deep('{"a":', '}').replace('}', '1}')}]`],
  ['JSON that ends early', '42["attempt.ready",{'],
  ['no JSON at all', '42not json'],
  ['a packet of no kind', '49["watch"]'],
  ['a reply to nothing', '4399["x"]'],
  ['another namespace', '40/admin,'],
  ['binary that never comes', '451-["watch",{"_placeholder":true,"num":0}]'],
  ['binary with a wild number', '459999999-["watch",{"_placeholder":true,"num":1e9}]'],
  ['a frame of the engine nobody sends', '5'],
  ['an empty frame', ''],
  ['binary out of nowhere', new Uint8Array([1, 2, 3])],
])('[T2] %s ends no process', async (_name, frame) => {
  const frames = await LiveFrames.open(student);
  frames.send(frame);
  // The answer to what is sent next, or the close, says that the frame was dealt with.
  frames.send('4277["watch",{"view":"path","section":1}]');
  await until(
    'it was dealt with',
    () => frames.closed || frames.received.some((one) => one.startsWith('4377')),
  );
  frames.close();
  await lives();
});

test('[X20] [T2] a frame over 16 KB from a student, or over 64 KB from anybody, closes that socket alone', async () => {
  const press = (bytes: number) => asked('attempt.ready', { text: 'x'.repeat(bytes) });
  const fits = await LiveFrames.open(student);
  fits.send(press(15 * 1024));
  await until('it is answered', () => fits.received.some((one) => one.startsWith('431')));
  expect(fits.received.at(-1)).toContain('INVALID');
  fits.send(press(17 * 1024));
  await until('the socket closes', () => fits.closed);

  const wide = await LiveFrames.open(student);
  wide.send(asked('attempt.ready', { text: '字'.repeat(6 * 1024) }));
  await until('bytes are counted, not letters', () => wide.closed);

  const staff = await LiveFrames.open(teacher);
  staff.send(press(60 * 1024));
  await until('staff may send more', () => staff.received.some((one) => one.startsWith('431')));
  staff.send(press(65 * 1024));
  await until('and not more than that', () => staff.closed);
  await lives();
});

test('[T2] whoever leaves without going is sent away: no connection stays that nobody counts', async () => {
  const frames = await LiveFrames.open(student);
  frames.send('41');
  await until('the connection closes', () => frames.closed);
  await lives();
});
