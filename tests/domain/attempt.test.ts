import { expect, test } from 'vitest';
import { edges, endStates, mayTake, openStates } from '@threshold/shared/domain/attempt.ts';

const states = ['none', ...openStates, ...endStates] as const;

test('[A3] the table names known states; every state can be reached, and every open one can end', () => {
  const reached = new Set(Object.values(edges).flatMap(({ to }) => [...to] as string[]));
  for (const { from, to } of Object.values(edges))
    for (const state of [...from, ...to]) expect(states).toContain(state);
  expect([...reached].toSorted()).toEqual([...openStates, ...endStates].toSorted());
  for (const state of openStates) expect(mayTake('withdraw', state)).toBe(true);
});

test('[A3] only undo and restore leave an ended state', () => {
  for (const state of endStates) {
    const leaving = (Object.keys(edges) as (keyof typeof edges)[]).filter((edge) =>
      mayTake(edge, state),
    );
    expect(leaving).toEqual([state === 'withdrawn' ? 'restore' : 'undo']);
  }
});
