/** Texts of every page. */
export const common = {
  'common.small-numbers':
    'nought one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty',
} as const;
