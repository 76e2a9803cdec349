import fc from 'fast-check';
import { expect, test } from 'vitest';
import type {
  LineStatus,
  OpenAttempt,
  SectionState,
} from '@threshold/shared/contract/snapshots.ts';
import type { SectionEvent } from '@threshold/shared/contract/events.ts';
import {
  applyEvent,
  pausedUpTo,
  waited,
  openAttempt,
} from '@threshold/shared/domain/section-state.ts';

const empty: SectionState = {
  section: { id: 1, title: 'Spanish', period: '3', tracks: [1] },
  line: { state: 'open', paused: 0 },
  settings: {
    order: 'joined',
    coolDown: 0,
    maxOpen: 3,
    wallMode: 'initials',
    joining: true,
    pins: 'digits',
  },
  ...{ people: {}, open: [], cells: {}, opened: {}, help: {}, marks: {}, sittings: [], today: {} },
  counters: { scores: 0, mastered: 0, notYet: 0, assessments: 0 },
  day: { start: 0, end: 0 },
};
const press = (at: number): SectionEvent => ({
  ...{ type: 'attempt.ready', attempt: 1, student: 65_536, objective: 4_097, at },
});
const line = (state: 'open' | 'paused', paused: number, at: number): SectionEvent => ({
  ...{ type: 'line.changed', state, paused, at },
});

test('[L2] a line that is paused counts on until it is not', () => {
  const running: LineStatus = { state: 'paused', paused: 100, pausedSince: 1_000 };
  expect([pausedUpTo(running, 1_050), pausedUpTo(running, 900)]).toEqual([150, 100]);
  expect(pausedUpTo({ state: 'open', paused: 100 }, 5_000)).toBe(100);
});

test('[L2] a wait leaves out paused and held time, each once, and ends with the claim', () => {
  const events: SectionEvent[] = [
    press(1_000),
    line('paused', 0, 2_000),
    { type: 'attempt.held', attempts: [1], why: 'needs-time', at: 4_000 },
    line('open', 5_000, 7_000),
    { type: 'attempt.resumed', attempt: 1, away: 6_000, pausedBefore: 3_000 },
    { type: 'attempt.claimed', attempts: [1], by: 1, at: 12_000 },
    line('paused', 5_000, 13_000),
    line('open', 9_000, 17_000),
  ];
  const states: SectionState[] = [];
  events.reduce((state, event) => {
    states.push(applyEvent(state, event));
    return states.at(-1)!;
  }, empty);
  const wait = (step: number, now: number) =>
    waited(openAttempt(states[step]!, 1)!, states[step]!.line, now);
  expect(wait(0, 1_500)).toBe(500);
  expect(wait(1, 3_000)).toBe(1_000);
  expect(wait(4, 11_000)).toBe(2_000);
  expect(wait(5, 99_000)).toBe(3_000);
  expect(wait(7, 99_000)).toBe(3_000);
});

test('[L2] whatever pauses there were, a wait never runs backwards and never faster than the clock', () => {
  const steps = fc.array(fc.tuple(fc.nat(500), fc.boolean()), { maxLength: 30 });
  fc.assert(
    fc.property(steps, (list) => {
      let [state, now, before] = [applyEvent(empty, press(0)), 0, 0];
      for (const [by, toggle] of list) {
        const paused = state.line.state === 'paused';
        now += by;
        const wait = waited(openAttempt(state, 1) as OpenAttempt, state.line, now);
        expect(wait - before).toBe(paused ? 0 : by);
        before = wait;
        if (!toggle) continue;
        const sum = pausedUpTo(state.line, now);
        state = applyEvent(state, line(paused ? 'open' : 'paused', sum, now));
        expect(waited(openAttempt(state, 1) as OpenAttempt, state.line, now)).toBe(wait);
      }
    }),
  );
});

test('[F3] applying an event leaves the state before it as it was', () => {
  const before = structuredClone(empty);
  const events: SectionEvent[] = [
    press(1),
    { type: 'line.marked', by: 1, attempt: 1 },
    { type: 'help.asked', student: 65_536, at: 1 },
    { type: 'section.changed', coolDown: 3 },
    { type: 'day.ended', dayStart: 5, dayEnd: 9 },
  ];
  for (const event of events) applyEvent(empty, event);
  expect(empty).toEqual(before);
});
