import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { SchoolStore } from '@threshold/server/store/school-store.ts';
import { fitTransfer } from '@threshold/server/transfer/fit-transfer.ts';
import { readTransfer } from '@threshold/server/transfer/read-transfer.ts';
import { studentContent } from '@threshold/server/transfer/student-content.ts';
import type { TransferContent, TransferLook } from '@threshold/shared/contract/transfer.ts';
import { TRANSFER_BYTES, TRANSFER_SCORES } from '@threshold/shared/domain/transfer-limits.ts';
import { foldLog } from '@threshold/shared/domain/mastery.ts';
import { led } from '../support/led-school.ts';
import { ledgerOf } from '../support/ledger-of.ts';
import { schools } from '../support/schools.ts';

const open = schools();
const codes = ['1.1', '1.2', '1.3'];
const language = 'en';
const HOUR = 3_600;

type Led = Awaited<ReturnType<typeof led>>;

/** Writes so many scores an hour apart to the first student, each third mastered, with a note as it says. */
async function assessed({ room, leader }: Led, count: number, note: (i: number) => string) {
  const [student] = room.students as [number];
  const store = new SchoolStore(room.functions, room.records.school);
  const scores = Array.from({ length: count }, (_, i) => [
    ...[1_000_000 + i * HOUR, room.objectives[i % 3], i % 3 === 0 ? 1 : 0, 3, note(i)],
  ]);
  for (let i = 0; i < count; i += 4_000) {
    const input = {
      ...{ file: randomUUID(), scores: scores.slice(i, i + 4_000), student },
      trust: false,
    };
    const by = { commandId: randomUUID(), person: leader.person, leader: true, section: 0 };
    const given = { record: '{}' };
    const reply = await store.apply({ name: 'record.import', ...by, input, given });
    expect(reply).toMatchObject({ ok: true });
  }
  return student;
}

test.each([
  ['3,600 with a hundred letters each', 3_600, 'a'.repeat(100)],
  ['2,500 with notes of 500 Chinese signs', 2_500, '学'.repeat(500)],
])('[T11] what is handed out is read again, whole: %s', async (_, count, note) => {
  await using from = await open();
  const there = await led(from, codes);
  const student = await assessed(there, count, () => note);
  const read = readTransfer((await there.transfers.handOut(there.leader, student))!);
  if (typeof read === 'string') throw new Error(read);
  expect(read.content.scores).toHaveLength(count);
  expect(read.content.scores.every((one) => one[4] === note)).toBe(true);
  expect(read.content.leftOut).toBeUndefined();
});

test('[T11] the largest record is handed out, read and brought in; what is more is left out by the rule, and told', async () => {
  await using from = await open();
  const there = await led(from, codes);
  const more = 1_000;
  const note = (i: number) => `${i} ${'"学'.repeat(100)}`;
  const student = await assessed(there, TRANSFER_SCORES + more, note);
  const file = (await there.transfers.handOut(there.leader, student))!;
  expect(Buffer.byteLength(file)).toBeLessThanOrEqual(TRANSFER_BYTES);
  expect(Buffer.byteLength(file)).toBeGreaterThan(TRANSFER_BYTES - 2_000);

  await using to = await open();
  const here = await led(to, codes);
  const look = (await here.transfers.look(here.leader, { file, language })) as TransferLook;
  expect(look).toMatchObject({ scores: TRANSFER_SCORES, matched: TRANSFER_SCORES, missing: [] });
  const { scores, notes } = look.content.leftOut!;
  expect(scores).toBe(more);
  const reply = await here.transfers.bringIn(here.leader, { file, trust: true });
  const { id } = reply as { id: number };
  // Every status is as it was, by its own date; the notes that came are those of the newest scores.
  expect(foldLog(await ledgerOf(to, id))).toEqual(foldLog(await ledgerOf(from, student)));
  const kept = await to.redis.hgetall(to.keys.notes(id));
  expect(Object.keys(kept)).toHaveLength(TRANSFER_SCORES + more - notes);
  const told = Object.values(kept).map((text) => Number(text.split(' ')[0]));
  expect(Math.min(...told)).toBe(notes);
});

test('[T11] scores on which a status stands go last, and objectives nobody is scored at go with their scores', async () => {
  await using from = await open();
  const there = await led(from, codes);
  const student = await assessed(there, 6, () => '');
  const record = (await studentContent(from.redis, from.records.school, student))!;
  expect(fitTransfer(record)).toBe(record);
  const text = 'x'.repeat(TRANSFER_BYTES * 0.55);
  const wide: TransferContent = {
    ...record,
    objectives: record.objectives.map((one, i) => ({ ...one, title: i === 2 ? one.title : text })),
  };
  const fitted = fitTransfer(wide);
  expect(fitted.leftOut).toEqual({ scores: 4, notes: 0 });
  expect(fitted.objectives.map(({ code }) => code)).toEqual(['1.2', '1.3']);
});
