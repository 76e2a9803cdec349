import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { checkSchool } from '@threshold/server/demo/check-school.ts';
import { SchoolReads } from '@threshold/server/reads/school-reads.ts';
import { HqStore } from '@threshold/server/store/hq-store.ts';
import { readTransfer } from '@threshold/server/transfer/read-transfer.ts';
import { TransferKey } from '@threshold/server/transfer/transfer-key.ts';
import { cellTime, crossedSince, isMastered } from '@threshold/shared/domain/mastery.ts';
import { ELSEWHERE } from '@threshold/shared/domain/ledger.ts';
import type { TransferLook } from '@threshold/shared/contract/transfer.ts';
import { TRANSFER_BYTES } from '@threshold/shared/domain/transfer-limits.ts';
import { keysOf } from '../support/expectations.ts';
import { ledgerOf } from '../support/ledger-of.ts';
import { handedOut, led } from '../support/led-school.ts';
import { NOON, schools } from '../support/schools.ts';

const open = schools();
const judged = { outcome: 'mastered' as const, criteria: [], version: 1 };
const DAY = 86_400_000;
const language = 'en';

test('[H1] [M5] a record is brought along: own dates, judged elsewhere, on the path and in no count', async () => {
  await using from = await open();
  const there = await led(from, ['1.1', '1.2', '1.3']);
  const file = await handedOut(there);
  await using to = await open();
  // The same objectives at other places, and one that is not taught here.
  const here = await led(to, ['9.9', '1.2', '1.1']);
  const look = (await here.transfers.look(here.leader, { file, language })) as TransferLook;
  expect(look).toMatchObject({
    signer: { is: 'new', here: true },
    scores: 2,
    matched: 2,
    missing: [],
  });
  expect(look.content.student).toEqual({ name: 'Student0 Test' });
  const hq = new HqStore(to.redis, to.functions);
  await hq.report(to.records.school);
  const before = [(await hq.firstLook()).totals, await to.redis.hgetall(to.keys.days())];

  const section = to.sections[0]!;
  const reply = await here.transfers.bringIn(here.leader, { file, section, trust: true });
  expect(reply).toMatchObject({ ok: true });
  const id = (reply as { id: number }).id;
  expect(to.students).not.toContain(id);
  const log = await ledgerOf(to, id);
  expect(log.map((one) => (one.outcome === 'void' ? null : one))).toMatchObject([
    { objective: to.objectives[2], outcome: 'mastered', teacher: ELSEWHERE, section: 0 },
    { objective: to.objectives[1], outcome: 'not-yet', teacher: ELSEWHERE, criteria: [0, 2] },
  ]);
  expect((log[0]!.at + 946_684_800) * 1_000).toBe(NOON - 40 * DAY);
  expect(await to.redis.hgetall(to.keys.notes(id))).toEqual({ 0: 'Held her own' });
  const events = (await to.feed()).flatMap((entry) => entry.events).slice(-2);
  expect(events).toMatchObject([
    { type: 'enrollment.changed', person: id, active: true },
    { type: 'scores.imported', student: id },
  ]);
  expect((await to.look()).state.cells[id]).toHaveProperty(String(to.objectives[2]));
  await hq.report(to.records.school);
  expect([(await hq.firstLook()).totals, await to.redis.hgetall(to.keys.days())]).toEqual(before);
  expect(await checkSchool(to.redis, to.records.school)).toEqual([]);
  const reads = new SchoolReads(to.redis, to.functions);
  const [noted] = (await reads.audit(here.leader, { language: 'en' }))!.entries;
  expect(noted).toMatchObject({ did: 'record.imported', of: [id], more: { scores: 2 } });
});

test('[T2] what one page sends twice is brought in once, and noted once', async () => {
  await using from = await open();
  const file = await handedOut(await led(from, ['1.1', '1.2', '1.3']));
  await using to = await open();
  const { transfers, leader } = await led(to, ['1.1', '1.2', '1.3']);
  const asked = { file, section: to.sections[0]!, trust: true, commandId: randomUUID() };
  const [first, second] = await Promise.all([1, 2].map(() => transfers.bringIn(leader, asked)));
  expect(first).toMatchObject({ ok: true });
  expect(second).toEqual(first);
  const { entries } = (await new SchoolReads(to.redis, to.functions).audit(leader, { language }))!;
  expect(entries.filter(({ did }) => did === 'record.imported')).toHaveLength(1);
  // A page says which command it sends in a form of which anything may be made.
  expect(await transfers.bringIn(leader, { ...asked, commandId: 'x' })).toMatchObject({
    ...{ ok: false, code: 'INVALID' },
  });
});

test('[H1] the same file twice changes nothing but who asked, and a student who returns gets nothing twice', async () => {
  await using from = await open();
  const there = await led(from, ['1.1', '1.2', '1.3']);
  const file = await handedOut(there);
  await using to = await open();
  const here = await led(to, ['1.1', '1.2', '1.3']);
  const section = to.sections[0]!;
  const first = await here.transfers.bringIn(here.leader, { file, section, trust: true });
  const records = async () => {
    const all = Object.entries(await keysOf(to));
    return Object.fromEntries(all.filter(([key]) => !/:(audit|replies:\d+)$/.test(key)));
  };
  const before = await records();
  expect(await here.transfers.bringIn(here.leader, { file, section })).toEqual(first);
  expect(await records()).toEqual(before);
  // Back where it was judged: everything is there already, also what counts here.
  const [amara] = from.students as [number];
  const back = (await here.transfers.handOut(here.leader, (first as { id: number }).id))!;
  const log = await ledgerOf(from, amara);
  await there.transfers.bringIn(there.leader, { file: back, student: amara, trust: true });
  expect(await ledgerOf(from, amara)).toEqual(log);
  expect(await checkSchool(from.redis, from.records.school)).toEqual([]);
});

test('[M5] what was mastered elsewhere today is on the path and never this class’s "crossed today", in whatever class', async () => {
  await using from = await open();
  const there = await led(from, ['1.1', '1.2', '1.3']);
  const [amara] = from.students as [number];
  const today = { at: NOON };
  const passed = { students: [amara], objective: from.objectives[0]!, ...judged };
  await from.must('score.record', from.teachers[0]!, passed, today);
  const file = (await there.transfers.handOut(there.leader, amara))!;
  await using to = await open();
  const here = await led(to, ['1.1', '1.2', '1.3']);
  const [ortiz] = to.teachers as [number];
  const [bo] = to.students as [number];
  const [first, second] = to.objectives as [number, number];
  await here.transfers.bringIn(here.leader, { file, student: bo, trust: true });
  await to.must('score.record', ortiz, { ...judged, students: [bo], objective: second }, today);
  const next = await to.must('section.begin', ortiz, { title: 'Two', period: '', tracks: [1] });
  const taken = { from: to.sections[0]!, students: [bo] };
  await to.must('students.take', ortiz, taken, { in: next.id! });
  for (const section of [to.sections[0]!, next.id!]) {
    const { state } = await to.look(null, section);
    const cells = state.cells[bo]!;
    expect([isMastered(cells[first]!), cellTime(cells[first]!)]).toEqual([true, NOON]);
    expect([first, second].map((one) => crossedSince(cells[one]!, state.day.start))).toEqual([
      false,
      true,
    ]);
    const told = (await to.feed(section)).flatMap(({ events }) =>
      events.flatMap((event) => ('cells' in event ? (event.cells as number[][]) : [])),
    );
    expect(told).toContainEqual([first, cells[first]]);
  }
  expect(await checkSchool(to.redis, to.records.school)).toEqual([]);
});

test('[A11] [H1] onto a student who waits: what is mastered is waited for no longer; a void of it counts nothing', async () => {
  await using from = await open();
  const file = await handedOut(await led(from, ['1.1', '1.2', '1.3']));
  await using to = await open();
  const here = await led(to, ['1.1', '1.2', '1.3']);
  const [, bo] = to.students as [number, number];
  const [ortiz] = to.teachers as [number];
  await to.ready(bo, to.objectives[0]!);
  await here.transfers.bringIn(here.leader, { file, student: bo, trust: true });
  expect(await to.redis.hgetall(to.keys.open(bo))).toEqual({});
  await to.must('score.void', ortiz, { student: bo, index: 0, reason: 'not this one' });
  expect((await to.look()).state.cells[bo]).not.toHaveProperty(String(to.objectives[0]));
  expect(await to.redis.hget(to.keys.school(), 'scores')).toBe('0');
  expect(await checkSchool(to.redis, to.records.school)).toEqual([]);
  await to.must('student.erase', here.leader.person, { student: bo }, { leader: true });
  expect(await to.redis.exists(to.keys.transfers())).toBe(0);
  expect(await to.redis.exists(to.keys.erased())).toBe(0);
});

test('a file that was altered, is none, is too large or of another key is told by name', async () => {
  await using from = await open();
  const there = await led(from, ['1.1', '1.2', '1.3']);
  const file = await handedOut(there);
  expect(readTransfer(file)).toMatchObject({ content: { scores: { length: 2 } } });
  expect(readTransfer(file.replace('Held her own', 'Held her Own'))).toBe('altered');
  const parts = JSON.parse(file) as { content: string; key: string; signature: string };
  const other = new TransferKey('another key of another site');
  const whole = (more: object) => JSON.stringify({ ...parts, ...more });
  expect(readTransfer(whole({ key: other.public }))).toBe('altered');
  expect(readTransfer(whole({ key: 'x' }))).toBe('altered');
  expect(readTransfer(whole({ signature: '' }))).toBe('altered');
  for (const text of ['', '[]', '{', 'null', whole({ more: 1 }), '__proto__'])
    expect(readTransfer(text)).toBe('not-a-transfer');
  expect(readTransfer(`${file}${' '.repeat(TRANSFER_BYTES)}`)).toBe('too-large');
  const content = JSON.stringify({
    ...(JSON.parse(parts.content) as object),
    scores: [[1, 99, 1, 0, '']],
  });
  const signed = { content, key: other.public, signature: other.sign(content) };
  expect(readTransfer(whole(signed))).toBe('damaged');
  // Signed by another site: read, and said.
  const theirs = {
    content: parts.content,
    key: other.public,
    signature: other.sign(parts.content),
  };
  const asked = { file: whole(theirs), language };
  const look = (await there.transfers.look(there.leader, asked)) as TransferLook;
  expect(look.signer.is).toBe('new');
  expect(look.signer.print).toMatch(/^([0-9a-f]{4} ){8}\/ \d+$/);
});

test('[P3] nobody but a leader hands out or brings in, and only students of the own school', async () => {
  await using room = await open();
  const { leader, transfers } = await led(room, ['1.1', '1.2', '1.3']);
  const [ortiz] = room.teachers as [number];
  const [amara] = room.students as [number];
  const file = (await transfers.handOut(leader, amara))!;
  const before = await keysOf(room);
  const teacher = { ...leader, person: ortiz, leader: false };
  const student = { ...leader, person: amara, kind: 'student' as const };
  for (const who of [teacher, student]) {
    expect(await transfers.handOut(who, amara)).toBeNull();
    expect(await transfers.look(who, { file, language })).toBeNull();
    expect(await transfers.bringIn(who, { file })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await transfers.keys(who)).toBeNull();
    const judged = await transfers.judgeKey(who, { file, trusted: true });
    expect(judged).toMatchObject({ code: 'NOT_FOUND' });
  }
  for (const asked of [{ student: ortiz }, { student: 99_999 }, { section: 999 }])
    expect(await transfers.bringIn(leader, { file, ...asked })).toMatchObject({
      code: 'NOT_FOUND',
    });
  expect(await transfers.handOut(leader, ortiz)).toBeNull();
  expect(await keysOf(room)).toEqual(before);
});

test('[S4] [H1] a student who is brought along comes into no class that is over', async () => {
  await using from = await open();
  const there = await led(from, ['1.1', '1.2', '1.3']);
  const file = await handedOut(there);
  await using to = await open();
  const here = await led(to, ['1.1', '1.2', '1.3']);
  await to.must('section.archive', to.teachers[0]!, {});
  const before = await to.redis.hgetall(to.keys.people());
  const asked = { file, section: to.sections[0]!, trust: true };
  expect(await here.transfers.bringIn(here.leader, asked)).toMatchObject({ code: 'NOT_FOUND' });
  expect(await to.redis.hgetall(to.keys.people())).toEqual(before);
});
