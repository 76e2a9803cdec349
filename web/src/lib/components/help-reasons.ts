import { say } from '../words/say.ts';

/** What a student may ask for, as it travels: whoever reads it reads it in their own language. */
export const helpReasons = {
  threshold: 'I don’t understand the threshold',
  practise: 'I want to practise with someone',
  stuck: 'I’m stuck on a word',
  other: 'Something else',
} as const;

export type HelpReason = keyof typeof helpReasons;

export const helpReasonNames = Object.keys(helpReasons) as HelpReason[];

/** A reason in words. */
export function reasonInWords(reason: HelpReason): string {
  switch (reason) {
    case 'threshold':
      return say('common.help-threshold');
    case 'practise':
      return say('common.help-practise');
    case 'stuck':
      return say('common.help-stuck');
    case 'other':
      return say('common.help-other');
  }
}

/** What a student asked, in the reader's language where it is one of the reasons; else as it was written. */
export function askedInWords(text: string): string {
  const reason = helpReasonNames.find((one) => helpReasons[one] === text);
  return reason ? reasonInWords(reason) : text;
}
