import { expect, test } from 'vitest';
import type { Member } from '@threshold/shared/contract/snapshots.ts';
import { shown } from '@threshold/shared/domain/shown.ts';

const member: Member = {
  ...{ id: 65_540, role: 'student', name: 'Xiaoming Wang', initials: 'XW', table: 4 },
  ...{ native: '王小明', lang: 'zh' },
};
const who = () => 'w1';

test("[P1] a member as each of the wall's modes allows", () => {
  expect(shown(member, 'names', who)).toEqual({
    ...{ who: 'w1', label: 'Xiaoming W.', native: '王小明', lang: 'zh', table: 4 },
  });
  expect(shown(member, 'initials', who)).toEqual({ who: 'w1', label: 'XW', table: 4 });
  expect(shown(member, 'none', who)).toEqual({ who: 'w1', label: '', table: 4 });
});

test('[P1] who set what the class calls them is shown by that, in mode names alone', () => {
  const minh: Member = {
    ...{ id: 65_541, role: 'student', name: 'Đào Minh Anh', called: 'Minh Anh Đ.', initials: 'MĐ' },
  };
  const labels = (['names', 'initials', 'none'] as const).map((mode) => shown(minh, mode, who));
  expect(labels.map(({ label }) => label)).toEqual(['Minh Anh Đ.', 'MĐ', '']);
  expect(JSON.stringify(labels)).not.toContain(minh.name);
});
