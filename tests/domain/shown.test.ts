import { expect, test } from 'vitest';
import type { WallMode } from '@threshold/shared/contract/commands/section-set.ts';
import type { Member, SectionSettings } from '@threshold/shared/contract/snapshots.ts';
import { shown } from '@threshold/shared/domain/shown.ts';

const member: Member = {
  ...{ id: 65_540, role: 'student', name: 'Xiaoming Wang', initials: 'XW', table: 4 },
  ...{ native: '王小明', lang: 'zh' },
};
const who = () => 'w1';
function label(of: Member, wallMode: WallMode, others: Member[] = []) {
  const people = Object.fromEntries([of, ...others].map((one) => [one.id, one]));
  return shown({ people, settings: { wallMode } as SectionSettings }, of, who);
}

test("[P1] a member as each of the wall's modes allows", () => {
  expect(label(member, 'names')).toEqual({
    ...{ who: 'w1', label: 'Xiaoming W.', table: 4 },
  });
  expect(label(member, 'initials')).toEqual({ who: 'w1', label: 'XW', table: 4 });
  expect(label(member, 'none')).toEqual({ who: 'w1', label: '', table: 4 });
});

test('[P1] a name in its own script is the whole of it, so no mode shows it; a language is said of a label in that script alone', () => {
  for (const mode of ['names', 'initials', 'none'] as const)
    expect(JSON.stringify(label(member, mode))).not.toMatch(/王小明|native/);
  expect(label({ ...member, called: '小明' }, 'names')).toMatchObject({
    label: '小明',
    lang: 'zh',
  });
  expect(label({ ...member, called: '小明' }, 'initials')).not.toHaveProperty('lang');
});

test('[P1] who set what the class calls them is shown by that, in mode names alone', () => {
  const minh: Member = {
    ...{ id: 65_541, role: 'student', name: 'Đào Minh Anh', called: 'Minh Anh Đ.', initials: 'MĐ' },
  };
  const labels = (['names', 'initials', 'none'] as const).map((mode) => label(minh, mode));
  expect(labels.map(({ label }) => label)).toEqual(['Minh Anh Đ.', 'MĐ', '']);
  expect(JSON.stringify(labels)).not.toContain(minh.name);
});

test('[P1] [P7] two of a class are told apart by name alone; initials stay initials', () => {
  const emma: Member = { id: 65_542, role: 'student', name: 'Emma Larsen', initials: 'EL' };
  const other: Member = { id: 65_543, role: 'student', name: 'Emma Lee', initials: 'EL' };
  // A teacher of that name is none of those that are told apart.
  const teacher: Member = { id: 9, role: 'teacher', name: 'Emma Lange', initials: 'EL' };
  expect(label(emma, 'names', [teacher]).label).toBe('Emma L.');
  expect(label(emma, 'names', [other, teacher]).label).toBe('Emma La.');
  expect(label(emma, 'initials', [other]).label).toBe('EL');
  expect(label(emma, 'none', [other]).label).toBe('');
});
