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
  const replies = commands(6).map((command) => commits.submit(command));
  expect(lengths()).toEqual([1]);
  calls[0]!.answer();
  expect(await replies[0]).toBe('reply to 0');
  expect(lengths()).toEqual([1, 5]);
  calls[1]!.answer();
  expect(await Promise.all(replies)).toEqual(commands(6).map((command) => `reply to ${command}`));
});

test('one list is on its way at a time and none is too long; the order is that of asking', async () => {
  const { commits, calls, lengths } = held();
  const replies = commands(1_000).map((command) => commits.submit(command));
  for (let call = 0; call < calls.length; call++) {
    expect(calls).toHaveLength(call + 1);
    calls[call]!.answer();
    await replies[calls.slice(0, call + 1).flatMap(({ list }) => list).length - 1];
  }
  expect(calls.flatMap(({ list }) => list)).toEqual(commands(1_000));
  expect(Math.max(...lengths())).toBeLessThanOrEqual(256);
});

test('[T2] where a list is lost, its commands and those that wait may all be asked again', async () => {
  const { commits, calls, lengths } = held();
  const replies = commands(3).map((command) => commits.submit(command));
  const outcomes = Promise.allSettled(replies);
  calls[0]!.fail(new Error('no answer'));
  expect((await outcomes).map(({ status }) => status)).toEqual(Array(3).fill('rejected'));
  const again = commits.submit('again');
  expect(lengths()).toEqual([1, 1]);
  calls[1]!.answer();
  expect(await again).toBe('reply to again');
});
