import { expect, test } from 'vitest';
import { checkPackages, missingOf } from '@threshold/server/start/check-packages.ts';

test('a package that is not installed is named at the start, not at the first press that needs it', () => {
  expect(missingOf(['express', 'no-package-of-that-name', '@zxcvbn-ts/core'])).toEqual([
    'no-package-of-that-name',
  ]);
  expect(checkPackages).not.toThrow();
});
