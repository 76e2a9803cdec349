import { expect, test } from 'vitest';
import {
  type CommandInput,
  commandMap,
  type CommandName,
} from '@threshold/shared/contract/command-map.ts';
import { joinInput } from '@threshold/shared/contract/invitations.ts';
import { signUpInput } from '@threshold/shared/contract/sign-up.ts';

const person = { commandId: crypto.randomUUID(), for: 1, section: 1 };
/** Everywhere somebody types what a person, a class or a school is called: how it is sent, and what became of it. */
const typed: Record<string, (name: string) => unknown> = {
  'one who signs up': (name) => signUp({ name }).name,
  'the school they found': (school) => signUp({ school }).school,
  'their first class': (title) => signUp({ title }).title,
  'one who is invited': (name) =>
    joinInput.parse({ token: 'x'.repeat(43), email: 'a@b.example', password: 'x', name }).name,
  'one of the staff': (as) => command('staff.name', { as }).as,
  'a student who is added': (name) =>
    command('students.add', { students: [{ name }] }).students[0]?.name,
  'a student who is called anew': (called) =>
    command('student.set', { student: 65_536, as: { name: 'Ada', called } }).as.called,
  'a class that is begun': (title) =>
    command('section.begin', { title, period: '', tracks: [1] }).title,
  'a class that is called anew': (title) => command('section.set', { title }).title,
  'when it meets': (period) => command('section.set', { period }).period,
  'a school': (name) => command('school.set', { as: { name } }).as.name,
};

function signUp(more: object) {
  const whole = { name: 'Ada', school: 'S', title: 'T', track: 't', email: 'a@b.example' };
  return signUpInput.parse({ ...whole, password: 'x', ...more });
}

function command<N extends CommandName>(name: N, more: object): CommandInput<N> {
  const { section, ...school } = person;
  const envelope = 'section' in commandMap[name].input.shape ? { ...school, section } : school;
  return commandMap[name].input.parse({ ...envelope, ...more }) as CommandInput<N>;
}

test.each(Object.entries(typed))(
  '[X19] what %s is called is kept without signs that turn or cannot be seen, and real names as they are',
  (_, called) => {
    expect(called('\u202Egro.elpmaxe\u202C  Ms.\u200B \uFEFFOrtiz\u0007')).toBe(
      'gro.elpmaxe Ms. Ortiz',
    );
    // A Persian name with the sign that keeps its letters apart, a Yoruba one of marks, one in two scripts.
    for (const real of ['علی\u200Cرضا', 'Ọláṣubọ̀mí', 'Đào Minh Anh', '김하나', 'O’Neill-Ōta'])
      expect(called(real)).toBe(real.normalize('NFC'));
    expect(() => called('W'.repeat(121))).toThrow();
  },
);

test('[X19] a name of nothing that can be seen is none', () => {
  for (const [what, called] of Object.entries(typed))
    if (what !== 'when it meets') expect(() => called('\u202E\u200B \uFEFF'), what).toThrow();
});
