import { afterAll, beforeAll, expect, test } from 'vitest';
import { packHome } from '@threshold/shared/domain/home.ts';
import { builtServer } from '../support/e2e-built-server.ts';
import { LiveSchool } from '../support/live-school.ts';
import type { LiveClient } from '../support/live-client.ts';
import { nameObjectives } from '../support/name-objectives.ts';
import { until } from '../support/until.ts';

/** Pages of the line and the board as the server writes them, read as text. */
let school: LiveSchool;
let ortiz: LiveClient;
beforeAll(async () => {
  const opened: Awaited<ReturnType<typeof builtServer>>[] = [];
  const one: typeof builtServer = async (place) => (opened[0] = await builtServer(place));
  const same: typeof builtServer = async () => ({
    url: opened[0]!.url,
    close: async () => undefined,
  });
  school = await LiveSchool.open({ students: 6, teachers: 2 }, { serve: [one, same] });
  await nameObjectives(school, 1);
  ortiz = await school.teacher(0);
}, 120_000);
afterAll(() => school[Symbol.asyncDispose]());

/** What somebody reads there, a space for each element's end; nothing of scripts and styles. */
async function read(path: string): Promise<string> {
  const { url, cookie } = ortiz.pass;
  const reply = await fetch(url + path, { headers: { cookie: cookie! } });
  expect(reply.status, path).toBe(200);
  return (await reply.text())
    .replaceAll(/<(script|style)\b[^]*?<\/\1>/g, '')
    .replaceAll(/<!--[^]*?-->/g, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll(/\s+/g, ' ');
}
/** The part of a text from one word of it to the next. */
function between(text: string, from: string, to: string): string {
  const start = text.indexOf(from);
  expect(start, from).toBeGreaterThanOrEqual(0);
  const end = text.indexOf(to, start + from.length);
  expect(end, to).toBeGreaterThan(start);
  return text.slice(start, end);
}

test('of two tracks with the same codes, every row of the line says which it is: with a teacher, ready, help, set aside, and who is next', async () => {
  const { room, section } = school;
  await ortiz.must('section.tracks', section, { tracks: [1, 'math-grade-3'] });
  const spanish = room.objectives[0]!;
  const math = packHome(2, 1);
  const [, lindholm] = room.teachers as [number, number];
  const [claimed, next, held, heldToo, helped, helpedToo] = room.students as number[];
  const taken = await room.ready(claimed!, math);
  await room.must('attempt.claim', lindholm, { attempts: [taken] });
  await room.ready(next!, math);
  for (const [student, objective] of [
    [held!, math],
    [heldToo!, spanish],
  ] as const) {
    const attempt = await room.ready(student, objective);
    await room.must('attempt.hold', ortiz.person, { attempt, why: 'needs-time' });
  }
  await room.must('help.ask', helped!, { objective: math, text: 'stuck' });
  await room.must('help.ask', helpedToo!, { objective: spanish, text: 'stuck' });

  const text = await read(`/teach/${section}`);
  expect(between(text, 'With a teacher', 'first pressed')).toMatch(
    /Student0 Test .*1\.1 with .* Math, Grade 3 /,
  );
  expect(between(text, 'first pressed', 'Help')).toMatch(/Student1 Test .*1\.1 .* Math, Grade 3 /);
  const help = between(text, 'Help ', 'Set aside');
  expect(help).toMatch(
    /Student4 Test .*1\.1 stuck Math, Grade 3 .*Student5 Test .*1\.1 stuck Spanish /,
  );
  const aside = between(text, 'Set aside', 'is next.');
  expect(aside).toMatch(/Student2 Test 1\.1 .* Math, Grade 3 .*Student3 Test 1\.1 .* Spanish /);
  expect(between(text, 'is next.', 'Record what you saw')).toMatch(
    /1\.1 .*waiting .* Math, Grade 3 /,
  );
});

test('who is away has a sign on the line’s board and on the class board, who is here has none', async () => {
  const { room, section } = school;
  const here = await school.student(0);
  await here.watch('path', section);
  const others = room.students.length - 1;
  const count = (text: string) => text.split(/\baway\b/).length - 1;
  const teach = () => read(`/teach/${section}`);
  // One for each row, and one that says what it means.
  await until('one is here', async () => {
    const text = between(await teach(), 'Class board', 'mastered ');
    return count(text) === others + 1;
  });
  await expect(read(`/teach/${section}/board`)).resolves.toSatisfy(
    (text: string) => count(between(text, 'Student0 Test', 'Crossed by')) === others,
  );
});

test('[M4] [M5] who moves up within the day brings what they crossed: header and board count it, and the line says where it was', async () => {
  const { room, section } = school;
  const judged = { outcome: 'mastered' as const, criteria: [], version: 1 };
  const [amara, bo] = room.students as [number, number];
  const objective = room.objectives[1]!;
  await room.must('score.record', ortiz.person, { ...judged, students: [amara, bo], objective });
  const begun = { title: 'Spanish 3', period: '', tracks: [1] };
  const { id: next } = await room.must('section.begin', ortiz.person, begun);
  expect(await read(`/teach/${next}`)).toContain('Nobody is in it yet.');
  const moved = { from: section, students: [amara, bo], move: true as const };
  await room.must('students.take', ortiz.person, moved, { in: next! });

  const line = await read(`/teach/${next}`);
  expect(line).toMatch(/ 2 crossed today /);
  expect(line).toContain(
    '2 students, 3 objectives. Nobody has pressed in this class yet. What they crossed elsewhere counts here too.',
  );
  expect(line).not.toContain('Nobody has pressed yet.');
  const board = await read(`/teach/${next}/board`);
  expect(board).toMatch(/ 2 .*of 6 .* 2 today /);
  // The class they left counts those who are in it.
  expect(await read(`/teach/${section}`)).toMatch(/ 0 crossed today /);
});
