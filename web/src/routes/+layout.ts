import { browser } from '$app/env';
import { learn } from '#lib/words/learn.ts';
import type { LayoutLoad } from './$types';

/** Before a page is drawn its texts are at hand. On the server all of them are. */
export const load: LayoutLoad = ({ data }) => {
  if (browser) learn(data.language, data.texts);
  return { language: data.language };
};
