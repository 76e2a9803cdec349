import type { common as english } from '../en/common.ts';
import type { AreaIn } from '../translated.ts';

export const common: AreaIn<typeof english> = {
  // Small numbers are written in digits.
  'common.small-numbers': '0',
};
