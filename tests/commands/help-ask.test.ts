import { expect, test } from 'vitest';
import { eventsOf, expectRefusal, lineOf } from '../support/expectations.ts';
import { permissionCells } from '../support/permission-cells.ts';
import { NOON, schools } from '../support/schools.ts';

const open = schools();

permissionCells('help.ask', open, { student: 'accepted', classmate: 'accepted' }, async () => ({
  text: 'What is question 3?',
}));

test('[L6] [F2] help is a list of its own: no attempt, no place in line', async () => {
  await using room = await open();
  const [amara] = room.students as [number];
  const [objective] = room.objectives as [number];
  const help = { student: amara, objective, text: 'Why "ser":{} and not «estar»?', at: NOON };
  const { objective: about, text } = help;
  const events = await eventsOf(room, () =>
    room.must('help.ask', amara, { objective: about, text }, { at: NOON }),
  );
  expect(events).toEqual([{ type: 'help.asked', ...help }]);
  const { state } = await room.look();
  expect(state.help).toEqual({ [amara]: help });
  expect([await lineOf(room), state.open]).toEqual([[], []]);
});

test('[L6] once at a time; about an objective of the class or none; the line may be closed', async () => {
  await using room = await open();
  const [amara] = room.students as [number];
  const [ortiz] = room.teachers as [number];
  const ask = (input: { objective?: number }) => () => room.ask('help.ask', amara, input);
  await expectRefusal(room, ask({ objective: room.objectives[0]! + 500 }), 'NOT_FOUND');
  await room.must('line.close', ortiz, {});
  await room.must('help.ask', amara, {});
  await expectRefusal(room, ask({}), 'ALREADY_OPEN');
  await room.must('help.close', ortiz, { student: amara });
  expect(await ask({ objective: room.objectives[0]! })()).toMatchObject({ ok: true });
});
