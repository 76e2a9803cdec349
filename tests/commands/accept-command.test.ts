import { randomUUID } from 'node:crypto';
import pino from 'pino';
import { expect, test } from 'vitest';
import { acceptCommand } from '@threshold/server/realtime/accept-command.ts';
import type { CommandName } from '@threshold/shared/contract/command-map.ts';
import type { SessionPerson } from '@threshold/shared/contract/sign-in.ts';
import type { Classroom } from '../support/classroom.ts';
import { expectRefusal, lineOf } from '../support/expectations.ts';
import { schools } from '../support/schools.ts';

const open = schools();

/** Sends a command as a session does, through the one path of every command. */
function send(room: Classroom, who: Partial<SessionPerson>, name: CommandName, input: object) {
  const { store, school } = room.records;
  const deps = {
    store: () => store,
    given: () => undefined,
    afterwards: () => undefined,
    notAllowed: async () => undefined,
    log: pino({ enabled: false }),
    committed: () => undefined,
  };
  const session = { school, kind: 'student', leader: false, name: '', signedIn: 0, ...who };
  return acceptCommand(deps, session as SessionPerson, name, {
    ...{ commandId: randomUUID(), for: who.person, section: room.sections[0], ...input },
  });
}

test('[P5] a command pressed as somebody else on the same device is WRONG_PERSON, and nothing is done', async () => {
  await using room = await open();
  const [amara, bo] = room.students as [number, number];
  const press = (person: number) => () =>
    send(room, { person: bo }, 'attempt.ready', { for: person, objective: room.objectives[0] });
  await expectRefusal(room, press(amara), 'WRONG_PERSON');
  expect(await press(bo)()).toMatchObject({ ok: true });
  expect(await lineOf(room)).toHaveLength(1);
});

test('[P3] what a role can never do is NOT_ALLOWED, what is no command of ours is INVALID', async () => {
  await using room = await open();
  const [amara] = room.students as [number];
  const [ortiz] = room.teachers as [number];
  const student = { person: amara };
  const staff = { person: ortiz, kind: 'staff' as const };
  const objective = room.objectives[0];
  await expectRefusal(room, () => send(room, student, 'line.pause', {}), 'NOT_ALLOWED');
  await expectRefusal(room, () => send(room, staff, 'attempt.ready', { objective }), 'NOT_ALLOWED');
  const hq = { person: ortiz, kind: 'hq' as const };
  await expectRefusal(room, () => send(room, hq, 'line.pause', {}), 'NOT_ALLOWED');
  await expectRefusal(room, () => send(room, staff, 'line.pause', { role: 'leader' }), 'INVALID');
  await expectRefusal(room, () => send(room, staff, 'line.pause', { section: 0 }), 'INVALID');
  expect(await send(room, staff, 'line.pause', {})).toMatchObject({ ok: true });
});
