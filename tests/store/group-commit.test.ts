import { GroupCommit } from '@threshold/server/store/group-commit.ts';
import { expect, test } from 'vitest';

/** A store that answers when told to, and the lists it was given. */
function held() {
  const calls: { list: string[]; answer: () => void; fail: (error: Error) => void }[] = [];
  const commits = new GroupCommit(
    (list) =>
      new Promise((resolve, reject) => {
        const answer = () => resolve(list.map((command) => `reply to ${command}`));
        calls.push({ list, answer, fail: reject });
      }),
  );
  return { commits, calls, lengths: () => calls.map(({ list }) => list.length) };
}

const commands = (count: number) => Array.from({ length: count }, (_, i) => `${i}`);

test('[F2] the first command goes at once, those that come meanwhile together, each with its own reply', async () => {
  const { commits, calls, lengths } = held();
  const replies = commands(6).map((command) => commits.submit(1, command));
  expect(lengths()).toEqual([1]);
  calls[0]!.answer();
  expect(await replies[0]).toBe('reply to 0');
  expect(lengths()).toEqual([1, 5]);
  calls[1]!.answer();
  expect(await Promise.all(replies)).toEqual(commands(6).map((command) => `reply to ${command}`));
});

test('one list is on its way at a time and none is too long; the order is that of asking', async () => {
  const { commits, calls, lengths } = held();
  const replies = commands(1_000).map((command) => commits.submit(1, command));
  for (let call = 0; call < calls.length; call++) {
    expect(calls).toHaveLength(call + 1);
    calls[call]!.answer();
    await replies[calls.slice(0, call + 1).flatMap(({ list }) => list).length - 1];
  }
  expect(calls.flatMap(({ list }) => list)).toEqual(commands(1_000));
  expect(Math.max(...lengths())).toBeLessThanOrEqual(256);
});

test('where more wait than a list holds, it holds whole sections, the longest-waiting first, in the order of asking', async () => {
  const { commits, calls } = held();
  const first = commits.submit(0, 'first');
  const sections = commands(300).map((command, i) => `${i % 10}: ${command}`);
  const replies = sections.map((command) => commits.submit(Number(command[0]), command));
  calls[0]!.answer();
  await first;
  const sectionsOf = (list: string[]) => [...new Set(list.map((command) => command[0]))];
  const { list } = calls[1]!;
  expect(sectionsOf(list)).toEqual(['0', '1', '2', '3', '4']);
  expect(list.filter((command) => command.startsWith('0'))).toEqual(
    sections.filter((command) => command.startsWith('0')),
  );
  // Who comes while a list is on its way stands behind those who waited, also where their section is about to go.
  const late = commits.submit(9, '9: late');
  calls[1]!.answer();
  await replies[0];
  expect(sectionsOf(calls[2]!.list)).toEqual(['4', '5', '6', '7', '8']);
  calls[2]!.answer();
  await replies[5];
  expect(calls[3]!.list.at(-1)).toBe('9: late');
  calls[3]!.answer();
  expect(await late).toBe('reply to 9: late');
});

test('[T2] where a list is lost, its commands and those that wait may all be asked again', async () => {
  const { commits, calls, lengths } = held();
  const replies = commands(3).map((command) => commits.submit(1, command));
  const outcomes = Promise.allSettled(replies);
  calls[0]!.fail(new Error('no answer'));
  expect((await outcomes).map(({ status }) => status)).toEqual(Array(3).fill('rejected'));
  const again = commits.submit(1, 'again');
  expect(lengths()).toEqual([1, 1]);
  calls[1]!.answer();
  expect(await again).toBe('reply to again');
});
