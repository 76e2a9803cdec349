/** What a program may do after a refusal: give up, ask again later, or look again and let the person decide. */
type Retry = 'no' | 'later' | 'look';
interface Refusal {
  status: number;
  retry: Retry;
  /** Words for a person when no more exact ones are at hand. Says what to do next. */
  text: string;
}

/** Every expected no, once: the word, its HTTP status, whether to ask again, and words for the screen. */
export const refusals = {
  INVALID: { status: 400, retry: 'no', text: 'That did not arrive as it should. Reload the page.' },
  SIGNED_OUT: { status: 401, retry: 'no', text: 'You are signed out. Sign in to go on.' },
  NO_MATCH: { status: 401, retry: 'look', text: 'That does not go together. Look once more.' },
  NOT_ALLOWED: { status: 403, retry: 'no', text: 'Your role cannot do this.' },
  NOT_FOUND: { status: 404, retry: 'no', text: 'There is nothing here for you.' },
  OFF_STAFF: {
    status: 403,
    retry: 'no',
    text: 'You are on the staff of no school any more. Ask a leader of the school for an invitation, or start a class of your own.',
  },
  NEW_PIN: {
    status: 401,
    retry: 'no',
    text: 'Your teacher made a new PIN for you. Ask for it, then come in again.',
  },
  WRONG_PERSON: {
    status: 409,
    retry: 'no',
    text: 'This was pressed by somebody else on this device. Nothing was sent.',
  },
  CONFLICT: { status: 409, retry: 'no', text: 'This was already sent with other contents.' },
  LOCKED: { status: 409, retry: 'no', text: 'This opens when what comes before it is crossed.' },
  ALREADY_MASTERED: { status: 409, retry: 'no', text: 'You have already crossed this line.' },
  ALREADY_OPEN: { status: 409, retry: 'no', text: 'You are already in line for this.' },
  TOO_MANY_OPEN: {
    status: 409,
    retry: 'no',
    text: 'You are in line for as many as your class allows. Leave one first.',
  },
  COOL_DOWN: { status: 409, retry: 'later', text: 'Practise a little first, then press again.' },
  WAY_NEEDED: { status: 409, retry: 'look', text: 'Choose how you want to show it.' },
  LINE_CLOSED: { status: 409, retry: 'later', text: 'The line is closed to new presses.' },
  LINE_PAUSED: {
    status: 409,
    retry: 'later',
    text: 'The line is paused. Name a student to take them anyway.',
  },
  NOBODY_READY: { status: 409, retry: 'later', text: 'Nobody is waiting. Walk the room.' },
  WRONG_STATE: { status: 409, retry: 'look', text: 'This has changed meanwhile. Look again.' },
  ALREADY_CLAIMED: { status: 409, retry: 'look', text: 'Another teacher has this student.' },
  CLAIMED_BY_OTHER: { status: 409, retry: 'look', text: 'Another teacher has this student.' },
  CLAIMS_FULL: { status: 409, retry: 'no', text: 'You have six students with you already.' },
  THRESHOLD_CHANGED: {
    status: 409,
    retry: 'look',
    text: 'The threshold has a newer version. Read it, then decide.',
  },
  TOO_LATE: {
    status: 409,
    retry: 'no',
    text: 'The minute for undo is over. Correct it in the record, with a reason.',
  },
  ALREADY_VOID: { status: 409, retry: 'no', text: 'This was already taken back.' },
  CLASS_GREW: {
    status: 409,
    retry: 'look',
    text: 'Somebody else brought students into this class meanwhile, so nobody was added. Look at your list once more: who is in the class already is told beneath it.',
  },
  CLASS_FULL: {
    status: 409,
    retry: 'no',
    text: 'A class holds 200 students at most. Make a second class for the others.',
  },
  TOO_LARGE: {
    status: 413,
    retry: 'no',
    text: 'This is more than a roster can be: 50 MB in all. Leave out what is not part of the roster, or zip the files.',
  },
  IMPORT_RUNNING: {
    status: 409,
    retry: 'later',
    text: 'Another roster is being applied in this school. Nothing was changed by this one; try again when that is done.',
  },
  CONFIRM_REMOVALS: {
    status: 409,
    retry: 'look',
    text: 'This takes out more than a tenth. Say how many first.',
  },
  TOO_MANY_INVITED: {
    status: 409,
    retry: 'no',
    text: 'As many invitations are open as a school may have. Take some back first.',
  },
  LAST_TEACHER: {
    status: 409,
    retry: 'no',
    text: 'A class keeps one teacher at least. Invite another one first.',
  },
  LAST_LEADER: {
    status: 409,
    retry: 'no',
    text: 'A school keeps one leader at least. Make somebody else a leader first.',
  },
  LINKS_FULL: {
    status: 409,
    retry: 'no',
    text: 'A class has 20 wall links at most. Revoke one that nobody needs, then make the new one.',
  },
  NOT_TRUSTED: {
    status: 409,
    retry: 'look',
    text: 'Nobody has trusted the key of this file yet. Compare it with the other school first, then say so.',
  },
  EMAIL_TAKEN: {
    status: 409,
    retry: 'no',
    text: 'This address has an account already. Sign in with it instead.',
  },
  PASSWORD_SHORT: {
    status: 400,
    retry: 'look',
    text: 'Make the password longer: 15 characters at least. Three words and a number is plenty.',
  },
  PASSWORD_GUESSED: {
    status: 400,
    retry: 'look',
    text: 'This password is one of those that are tried first. Three words that have nothing to do with each other are safer.',
  },
  TOO_FAST: { status: 429, retry: 'later', text: 'Too much at once. Wait a moment.' },
  FAULT: {
    status: 500,
    retry: 'no',
    text: 'Something went wrong on our side and was noted. Look at what is on the screen before you try once more.',
  },
  UNAVAILABLE: {
    status: 503,
    retry: 'later',
    text: 'Threshold cannot reach its record. Nothing is lost; we go on trying.',
  },
} as const satisfies Record<string, Refusal>;

export type RefusalCode = keyof typeof refusals;

/** A refusal as it travels. `by` names who holds what was asked for; `until` is epoch ms; `left` is how many more tries there are; `in` is the
 * student's other class in which it is open. */
export interface Refused {
  ok: false;
  code: RefusalCode;
  message: string;
  retry: Retry;
  by?: number;
  until?: number;
  left?: number;
  in?: { title: string; period: string };
}

/** The refusal of that word as a reply. */
export function refuse(
  code: RefusalCode,
  more: Partial<Omit<Refused, 'ok' | 'code' | 'retry'>> = {},
): Refused {
  const { retry, text } = refusals[code];
  return { ok: false, code, message: text, retry, ...more };
}
