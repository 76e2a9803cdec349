import { expect, test } from 'vitest';
import { createLog } from '@threshold/server/log.ts';
import { HqStore } from '@threshold/server/store/hq-store.ts';
import { PageReads } from '@threshold/server/reads/page-reads.ts';
import type { SessionPerson } from '@threshold/shared/contract/sign-in.ts';
import { SECRET_KEY } from '../support/classroom.ts';
import { keysOf } from '../support/expectations.ts';
import { schools } from '../support/schools.ts';

const open = schools();

test('[P3] [T10] a sheet is read for staff of the class and nobody else, and nothing of it is kept', async () => {
  await using room = await open({ sections: 2, teachers: 2 });
  const [amara] = room.students as [number];
  const [ortiz, lindholm] = room.teachers as [number, number];
  const [section] = room.sections as [number];
  await room.records.enroll(section, lindholm, { role: 'teacher', active: false });
  const { redis, functions, records } = room;
  const hq = new HqStore(redis, functions);
  const { classes } = new PageReads({
    redis,
    functions,
    hq,
    secretKey: SECRET_KEY,
    log: createLog({ logLevel: 'silent' }),
  });
  const who = (person: number): SessionPerson => ({
    ...{ school: records.school, person, kind: 'staff', leader: false, name: '', signedIn: 0 },
  });
  const file = { name: 'marks.csv', bytes: new TextEncoder().encode('Name,1.1\nAmara,x\n') };
  const before = await keysOf(room);
  expect(await classes.observedSheet(who(ortiz), section, file)).toEqual({
    today: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as string,
    sheet: {
      ...{ ok: true, guessed: null },
      rows: [
        ['Name', '1.1'],
        ['Amara', 'x'],
      ],
    },
  });
  for (const person of [lindholm, amara, 4_000])
    expect(await classes.observedSheet(who(person), section, file)).toBeNull();
  expect(await classes.observedSheet(who(ortiz), 4_000, file)).toBeNull();
  expect(await keysOf(room)).toEqual(before);
});
