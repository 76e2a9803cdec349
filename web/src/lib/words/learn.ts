import type { IntlMessageFormat } from 'intl-messageformat';
import type { Language } from '@threshold/shared/contract/languages.ts';
import type { Message } from './message.ts';
import { speakAs } from './say.ts';

const messages: Partial<Record<string, Message>> = {};
const formats = new Map<string, IntlMessageFormat>();

/** In the browser: adds the texts a page came with. All pages of a visit speak one language; another one loads anew. */
export function learn(language: Language, more: Readonly<Record<string, Message>>): void {
  Object.assign(messages, more);
  speakAs(() => ({ language, messages, formats }));
}
