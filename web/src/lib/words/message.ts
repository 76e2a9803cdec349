import type { MessageFormatElement } from '@formatjs/icu-messageformat-parser';

/** A text as pages get it: plain, or taken apart where something is put into it. */
export type Message = string | MessageFormatElement[];
