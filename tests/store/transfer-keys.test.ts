import { expect, test } from 'vitest';
import type { SchoolRecord } from '@threshold/server/store/record-types.ts';
import type { TransferKey } from '@threshold/server/transfer/transfer-key.ts';
import type { TransferContent, TransferLook } from '@threshold/shared/contract/transfer.ts';
import type { Classroom } from '../support/classroom.ts';
import { keysOf } from '../support/expectations.ts';
import { handedOut, led } from '../support/led-school.ts';
import { ledgerOf } from '../support/ledger-of.ts';
import { schools } from '../support/schools.ts';

const open = schools();
const codes = ['1.1', '1.2', '1.3'];
const elsewhere = { secretKey: 'another key of another site' };
const language = 'en';

test('[T11] a key nobody trusted brings nothing in; trusted with a first file, it is known, until it is refused', async () => {
  await using from = await open();
  const there = await led(from, codes, elsewhere);
  const file = await handedOut(there);
  await using to = await open();
  const { leader, transfers } = await led(to, codes);
  const look = async () =>
    ((await transfers.look(leader, { file, language })) as TransferLook).signer;
  const print = there.transfers.print(there.leader);
  expect(print).toMatch(/^([0-9a-f]{4} ){8}\/ \d+$/);
  const signer = { print, here: false, numbered: true };
  expect(await look()).toEqual({ ...signer, is: 'new' });
  const before = await keysOf(to);
  expect(await transfers.bringIn(leader, { file })).toMatchObject({ code: 'NOT_TRUSTED' });
  expect(await keysOf(to)).toEqual(before);

  const first = await transfers.bringIn(leader, { file, trust: true });
  expect(first).toMatchObject({ ok: true });
  const { name } = await schoolOf(from);
  const signed = { ...signer, name, by: leader.name, at: expect.any(Number) as number };
  expect(await look()).toEqual({ ...signed, is: 'trusted' });
  const { key } = (await transfers.keys(leader))![0]!;
  expect(key).toBe(`${there.transfers.key.public}:${from.records.school}`);
  const again = await there.transfers.handOut(there.leader, from.students[0]!);
  expect(await transfers.bringIn(leader, { file: again! })).toMatchObject({ ok: true });

  // Refused: what was brought in stays, and nothing more comes until somebody says otherwise.
  const brought = await ledgerOf(to, (first as { id: number }).id);
  expect(await transfers.judgeKey(leader, { key, trusted: false })).toMatchObject({ ok: true });
  expect(await look()).toEqual({ ...signed, is: 'refused' });
  expect(await transfers.bringIn(leader, { file })).toMatchObject({ code: 'NOT_TRUSTED' });
  expect(await ledgerOf(to, (first as { id: number }).id)).toEqual(brought);
  expect(await transfers.judgeKey(leader, { key, trusted: true })).toMatchObject({ ok: true });
  expect((await look()).is).toBe('trusted');
});

test('[T11] another school of this site, which anybody may found and name, is trusted once like one of another site', async () => {
  await using from = await open();
  const there = await led(from, codes);
  const file = await handedOut(there);
  await using to = await open();
  const { leader, transfers } = await led(to, codes);
  const [amara] = to.students as [number];
  const look = async (file: string) =>
    ((await transfers.look(leader, { file, language })) as TransferLook).signer;
  expect(await look(file)).toMatchObject({ is: 'new', here: true, numbered: true });
  const before = await keysOf(to);
  const asked = { file, student: amara };
  expect(await transfers.bringIn(leader, asked)).toMatchObject({ code: 'NOT_TRUSTED' });
  expect(await keysOf(to)).toEqual(before);
  expect(await transfers.bringIn(leader, { ...asked, trust: true })).toMatchObject({ ok: true });
  expect(await look(file)).toMatchObject({ is: 'trusted', here: true });

  // One more of the same name, place and key is another all the same.
  await using forger = await open();
  const forged = await handedOut(await led(forger, codes));
  expect(await look(forged)).toMatchObject({ is: 'new', here: true });
  expect(await transfers.bringIn(leader, { file: forged })).toMatchObject({ code: 'NOT_TRUSTED' });

  // A school's own files come back without a question.
  const own = (await transfers.handOut(leader, amara))!;
  expect(await look(own)).toMatchObject({ is: 'ours', here: true });
  expect(await transfers.bringIn(leader, { file: own, student: amara })).toMatchObject({
    ok: true,
  });
});

test('[T11] a file of before, which says no school, is read, and is of a school nobody knows even where its key is this site’s', async () => {
  await using room = await open();
  const { leader, transfers } = await led(room, codes);
  const file = unnumbered(await handedOut({ room, leader, transfers }), transfers.key);
  const look = async () =>
    ((await transfers.look(leader, { file, language })) as TransferLook).signer;
  expect(await look()).toMatchObject({ is: 'new', here: true, numbered: false });
  const [, bo] = room.students as [number, number];
  const asked = { file, student: bo };
  expect(await transfers.bringIn(leader, asked)).toMatchObject({ code: 'NOT_TRUSTED' });
  expect(await transfers.bringIn(leader, { ...asked, trust: true })).toMatchObject({ ok: true });
  const { key } = (await transfers.keys(leader))![0]!;
  expect(key).toBe(transfers.key.public);
  // Trusted so it lets in no file that says its school; refused so it stays refused for all of that key.
  await using to = await open();
  const other = await handedOut(await led(to, codes));
  const signer = async () =>
    ((await transfers.look(leader, { file: other, language })) as TransferLook).signer.is;
  expect(await signer()).toBe('new');
  await transfers.judgeKey(leader, { key, trusted: false });
  expect(await signer()).toBe('refused');
  expect(await transfers.bringIn(leader, { file: other })).toMatchObject({ code: 'NOT_TRUSTED' });
});

test('[T11] [T9] a key is refused from its first file, and every decision is noted; one that nobody saw is not there', async () => {
  await using from = await open();
  const there = await led(from, codes, elsewhere);
  const file = await handedOut(there);
  await using to = await open();
  const { leader, transfers } = await led(to, codes);
  const unseen = { key: `${there.transfers.key.public}:1`, trusted: true };
  expect(await transfers.judgeKey(leader, unseen)).toMatchObject({ code: 'NOT_FOUND' });
  expect(await transfers.judgeKey(leader, { file, trusted: false })).toMatchObject({ ok: true });
  const [known] = (await transfers.keys(leader))!;
  expect(known).toMatchObject({ trusted: false, print: there.transfers.print(there.leader) });
  await transfers.bringIn(leader, { file, trust: true });
  const noted = (await to.redis.xrange(to.keys.audit(), '-', '+')).map(([, fields]) => fields[3]);
  expect(noted).toEqual(['key.refused', 'key.trusted', 'record.imported']);
  // What this school signs itself is nobody's to refuse.
  const own = (await transfers.handOut(leader, to.students[0]!))!;
  expect(await transfers.judgeKey(leader, { file: own, trusted: false })).toMatchObject({
    code: 'INVALID',
  });
});

test('[H1] what a file would add is said beforehand for each student of that name, and is what it adds', async () => {
  await using from = await open();
  const there = await led(from, codes);
  const file = await handedOut(there);
  await using to = await open();
  const { leader, transfers } = await led(to, codes);
  const [amara, bo] = to.students as [number, number];
  const look = async (text?: string) =>
    (await transfers.look(leader, { file, language, ...(text && { text }) })) as TransferLook;
  const first = await look();
  expect(first.before).toBeNull();
  expect(first.found).toMatchObject({ text: 'Student0 Test', count: 1 });
  expect(first.found.students).toMatchObject([{ student: { id: amara }, added: 2, kept: 0 }]);
  await transfers.bringIn(leader, { file, student: amara, trust: true });
  expect(await ledgerOf(to, amara)).toHaveLength(2);

  const second = await look();
  expect(second.before).toMatchObject({ student: { id: amara }, added: 0, kept: 2 });
  await transfers.bringIn(leader, { file });
  expect(await ledgerOf(to, amara)).toHaveLength(2);
  // Another hand-out of the same record adds nothing either; for somebody else it would.
  const later = (await there.transfers.handOut(there.leader, from.students[0]!))!;
  const other = (await transfers.look(leader, {
    file: later,
    language,
    text: 'Student',
  })) as TransferLook;
  expect(other.before).toBeNull();
  const gains = other.found.students.map(({ student, added }) => [student.id, added]);
  expect(gains).toContainEqual([amara, 0]);
  expect(gains).toContainEqual([bo, 2]);
});

test('[H1] objectives of one shipped track are the same whatever they are called; those without a counterpart are told by track', async () => {
  await using from = await open();
  const shipped = 'spanish-interpersonal-oral';
  const there = await led(from, codes, { shipped });
  const file = await handedOut(there);
  await using to = await open();
  const here = await led(to, ['1.1', '7.7'], { shipped, says: 'Decir' });
  const [amara] = to.students as [number];
  const look = (await here.transfers.look(here.leader, { file, language })) as TransferLook;
  const missing = { track: 'Spanish', offered: false, objectives: ['1.2 Say 1.2'] };
  expect(look).toMatchObject({ scores: 2, matched: 1, missing: [missing] });
  await here.transfers.bringIn(here.leader, { file, student: amara, trust: true });
  expect(await ledgerOf(to, amara)).toMatchObject([{ objective: to.objectives[0] }]);
  // Where the school has no copy of that track yet, it is said that there is one to take.
  await using bare = await open();
  const none = await led(bare, ['8.8']);
  const seen = (await none.transfers.look(none.leader, { file, language })) as TransferLook;
  expect(seen.missing).toMatchObject([{ track: 'Spanish', offered: true }]);
});

/** The same file as it was before files said which school they are of. */
function unnumbered(file: string, by: TransferKey): string {
  const parts = JSON.parse(file) as { content: string };
  const { school, ...rest } = JSON.parse(parts.content) as TransferContent;
  const content = JSON.stringify({ ...rest, school: { name: school.name, place: school.place } });
  return JSON.stringify({ ...parts, content, signature: by.sign(content) });
}

async function schoolOf({ redis, keys }: Classroom): Promise<SchoolRecord> {
  return JSON.parse((await redis.hget(keys.school(), 'record'))!) as SchoolRecord;
}
