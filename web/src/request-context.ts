import type { AsyncLocalStorage } from 'node:async_hooks';
import type { CommandName } from '@threshold/shared/contract/command-map.ts';
import type { Choices } from '@threshold/shared/contract/choices.ts';
import type { Language } from '@threshold/shared/contract/languages.ts';
import { refuse, type Refused } from '@threshold/shared/contract/refusals.ts';
import type { AddressState, OwnSession } from '@threshold/shared/contract/account.ts';
import type { Invited, OpenedInvitation } from '@threshold/shared/contract/invitations.ts';
import type {
  AccountPlace,
  ClassDoor,
  ClosedHere,
  SessionPerson,
  SignedIn,
} from '@threshold/shared/contract/sign-in.ts';
import type { Reply } from '@threshold/shared/contract/sockets.ts';

/** On-demand reads behind the permission look-up, by name; each answers or refuses as a value. */
export type RequestLoads = Readonly<Record<string, (input?: unknown) => Promise<unknown>>>;

/** A letter in plain text. */
interface Letter {
  subject: string;
  text: string;
}

type Writes = (link: string) => Letter;

/** Signing in and out, as form actions call it: each takes what came from the form, unchecked. */
interface SignInActs {
  openClass: (input: unknown) => Promise<ClassDoor | Refused>;
  signInStudent: (input: unknown) => Promise<SignedIn | Refused>;
  signInBadge: (input: unknown) => Promise<SignedIn | Refused>;
  signInStaff: (input: unknown) => Promise<SignedIn | Refused>;
  /** `letter` asks to show that the address is right. */
  signUp: (input: unknown, letter?: Writes) => Promise<SignedIn | Refused>;
  /** Sends a link to a new password; undefined where no mail can be sent. `letter` writes it around its link. */
  askReset: ((input: unknown, letter: Writes) => Promise<{ ok: true } | Refused>) | undefined;
  /** Whether that link to a new password opens something still. */
  opensReset: (token: string) => Promise<boolean>;
  resetPassword: (input: unknown) => Promise<SignedIn | Refused>;
  /** Lets a family in by their child's code, or adds that child. */
  openFamily: (input: unknown) => Promise<SignedIn | Refused>;
  /** Looks at another child of the session; null where it holds none at that place. */
  turnTo: (place: number) => Promise<SignedIn | null>;
  signOut: () => Promise<void>;
  /** Whose pages closed on this device because nobody touched it. */
  closedHere: () => ClosedHere | null;
  forgetClosed: () => void;
  /** Keeps what whoever is signed in set for themselves. */
  choose: (chosen: Choices) => Promise<void>;
}

/** What accounts, places and sessions can do; `letter` writes one around its link. */
interface AccountActs {
  invite: (
    name: 'teacher.invite' | 'staff.invite',
    input: unknown,
    letter: Writes,
  ) => Promise<Invited | Refused>;
  /** Null for a link that opens nothing. */
  openInvitation: (token: string) => Promise<OpenedInvitation | null>;
  join: (input: unknown) => Promise<SignedIn | Refused>;
  joinAsMyself: (token: string) => Promise<SignedIn | Refused>;
  places: () => Promise<AccountPlace[]>;
  goToPlace: (input: unknown) => Promise<SignedIn | Refused>;
  sessions: () => Promise<OwnSession[]>;
  endSession: (id: unknown) => Promise<void>;
  endOtherSessions: () => Promise<void>;
  /** A link to a new password of somebody else of the staff, to be handed over once. */
  handReset: (input: unknown) => Promise<{ ok: true; path: string } | Refused>;
  changePassword: (input: unknown) => Promise<{ ok: true } | Refused>;
  changeName: (input: { commandId: string; name: string }) => Promise<Reply>;
  /** Null for whoever has no address. */
  addressState: () => Promise<AddressState | null>;
  askVerify: (input: unknown, letter: Writes) => Promise<{ ok: true } | Refused>;
  changeAddress: (input: unknown, letter?: Writes) => Promise<{ ok: true } | Refused>;
  verifyAddress: (token: unknown) => Promise<{ ok: true } | Refused>;
}

/** A command that came as a form: it goes the one path of every command, as whoever is signed in. */
interface PressActs {
  press: (name: CommandName, input: unknown) => Promise<Reply>;
  /** A record of another school, as its leader brings it in. */
  bringIn: (asked: {
    file: string;
    commandId?: unknown;
    student?: number;
    section?: number;
    trust?: boolean;
  }) => Promise<Reply>;
  /** Whether what a key of another site signed is taken in. */
  judgeKey: (asked: ({ file: string } | { key: string }) & { trusted: boolean }) => Promise<Reply>;
}

export interface RequestContext {
  /** Who asks: what the session says, re-read by Express for every request. */
  session: SessionPerson | null;
  loads: RequestLoads;
  acts: SignInActs & PressActs & AccountActs;
  /** In which to answer: the person's, else the browser's choice, else what it asks for. */
  language: Language;
}

const away = () => Promise.resolve(refuse('UNAVAILABLE'));
const empty: RequestContext = {
  session: null,
  loads: {},
  acts: {
    openClass: away,
    signInStudent: away,
    signInBadge: away,
    signInStaff: away,
    signUp: away,
    askReset: away,
    opensReset: () => Promise.resolve(true),
    resetPassword: away,
    openFamily: away,
    turnTo: () => Promise.resolve(null),
    signOut: () => Promise.resolve(),
    closedHere: () => null,
    forgetClosed: () => undefined,
    choose: () => Promise.resolve(),
    press: away,
    bringIn: away,
    judgeKey: away,
    invite: away,
    openInvitation: () => Promise.resolve(null),
    join: away,
    joinAsMyself: away,
    places: () => Promise.resolve([]),
    goToPlace: away,
    sessions: () => Promise.resolve([]),
    endSession: () => Promise.resolve(),
    endOtherSessions: () => Promise.resolve(),
    handReset: away,
    changePassword: away,
    changeName: away,
    addressState: () => Promise.resolve(null),
    askVerify: away,
    changeAddress: away,
    verifyAddress: away,
  },
  language: 'en',
};

/**
 * What Express knows about the request being answered. Signed out, with no loads, when there is no
 * Express around it (a bare `vite dev`). It travels by AsyncLocalStorage because adapter-node's
 * `platform.req` is not there in development.
 */
export function requestContext(): RequestContext {
  return storage()?.getStore() ?? empty;
}

/** Answers in another language than the one of whoever asks, as what is made for somebody else to read. */
export function answerIn<T>(language: Language, answer: () => T): T {
  const at = storage();
  return at ? at.run({ ...requestContext(), language }, answer) : answer();
}

function storage(): AsyncLocalStorage<RequestContext> | undefined {
  return (globalThis as { [key: symbol]: unknown })[Symbol.for('threshold.request')] as
    AsyncLocalStorage<RequestContext> | undefined;
}
