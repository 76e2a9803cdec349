import { expect, test } from 'vitest';
import {
  type CommandName,
  commandMap,
  commandNames,
} from '@threshold/shared/contract/command-map.ts';
import { refusals, refuse } from '@threshold/shared/contract/refusals.ts';

const envelope = {
  commandId: '00000000-0000-4000-8000-000000000001',
  ...{ for: 1, section: 1 },
};
const judged = { outcome: 'mastered', criteria: [], version: 1 };
const students = (count: number) => Array.from({ length: count }, (_, i) => 65_536 + i);
const beside = (count: number) =>
  Array.from({ length: count }, (_, i) => ({ objective: 4_097 + i, ...judged }));

function accepts(name: CommandName, input: object): boolean {
  return commandMap[name].input.safeParse({ ...envelope, ...input }).success;
}

test('[A7] an assessment: five criteria, 500 characters, eight objectives beside it, each once', () => {
  const assess = (more: object) => accepts('attempt.assess', { attempt: 1, ...judged, ...more });
  expect(assess({ criteria: [0, 1, 2, 3, 4], note: 'x'.repeat(500), also: beside(8) })).toBe(true);
  expect(assess({ criteria: [5] })).toBe(false);
  expect(assess({ criteria: [1, 1] })).toBe(false);
  expect(assess({ note: 'x'.repeat(501) })).toBe(false);
  expect(assess({ also: beside(9) })).toBe(false);
  expect(assess({ also: [...beside(1), ...beside(1)] })).toBe(false);
});

test('[M1] an outcome is mastered or not yet, and nothing else', () => {
  const assess = (outcome: string) => accepts('attempt.assess', { attempt: 1, ...judged, outcome });
  expect(['mastered', 'not-yet', 'void', 'partly', ''].map(assess)).toEqual([
    ...[true, true, false, false, false],
  ]);
});

test('[A4] a claim names one to six attempts, each once, or asks for the next', () => {
  const claim = (input: object) => accepts('attempt.claim', input);
  expect([claim({ next: true }), claim({ attempts: [1, 2, 3, 4, 5, 6] })]).toEqual([true, true]);
  for (const wrong of [{}, { next: false }, { attempts: [] }, { attempts: [1, 1] }])
    expect(claim(wrong)).toBe(false);
  expect(claim({ attempts: [1, 2, 3, 4, 5, 6, 7] })).toBe(false);
  expect(claim({ attempts: [1], next: true })).toBe(false);
  expect(accepts('attempt.release', { attempts: [1, 1] })).toBe(false);
});

test('[A8] a void has a reason; [A9] an observed score is of one to sixty students, each once', () => {
  const void_ = (reason: string) => accepts('score.void', { student: 65_536, index: 0, reason });
  expect([void_('wrong row'), void_('   '), void_('x'.repeat(501))]).toEqual([true, false, false]);
  const record = (list: number[]) =>
    accepts('score.record', { students: list, objective: 4_097, ...judged });
  expect([1, 60, 0, 61].map((count) => record(students(count)))).toEqual([
    true,
    true,
    false,
    false,
  ]);
  expect(record([65_536, 65_536])).toBe(false);
});

test('no command is taken without its id, its person and its section, or with a word too many', () => {
  const inputs: Partial<Record<CommandName, object>> = {
    'line.pause': {},
    'line.mark': { attempt: null },
  };
  for (const [name, input] of Object.entries(inputs) as [CommandName, object][]) {
    expect(accepts(name, input)).toBe(true);
    for (const missing of ['commandId', 'for', 'section'])
      expect(accepts(name, { ...input, [missing]: undefined })).toBe(false);
    for (const more of [{ person: 2 }, { leader: true }, { time: 1 }, { school: 2 }])
      expect(accepts(name, { ...input, ...more })).toBe(false);
  }
  for (const name of commandNames) expect(accepts(name, { role: 'teacher' })).toBe(false);
});

test('a refusal says what to do next, in words a person can read', () => {
  for (const [code, { status, text }] of Object.entries(refusals)) {
    expect(code).toMatch(/^[A-Z_]+$/);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(text).toMatch(/^[A-Z].*\.$/);
  }
  expect(refuse('ALREADY_CLAIMED', { by: 3 })).toEqual({
    ...{ ok: false, code: 'ALREADY_CLAIMED', retry: 'look', by: 3 },
    message: refusals.ALREADY_CLAIMED.text,
  });
});
