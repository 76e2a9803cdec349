import { browser } from '$app/env';
import { fontsForChinese } from '#lib/components/script-fonts.ts';
import { learn } from '#lib/words/learn.ts';
import type { LayoutLoad } from './$types';

/** Before a page is drawn its texts are at hand. On the server all of them are. */
export const load: LayoutLoad = ({ data }) => {
  if (browser) learn(data.language, data.texts);
  if (browser && data.language === 'zh') fontsForChinese();
  return { language: data.language, who: data.who };
};
