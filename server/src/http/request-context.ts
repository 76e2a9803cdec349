import { AsyncLocalStorage } from 'node:async_hooks';
import type { RequestHandler } from 'express';
import type { CommandName } from '@threshold/shared/contract/command-map.ts';
import type { Choices } from '@threshold/shared/contract/choices.ts';
import type { Language } from '@threshold/shared/contract/languages.ts';
import type { AddressState, OwnSession } from '@threshold/shared/contract/account.ts';
import type { Invited, OpenedInvitation } from '@threshold/shared/contract/invitations.ts';
import type {
  AccountPlace,
  ClassDoor,
  ClosedHere,
  SessionPerson,
  SignedIn,
} from '@threshold/shared/contract/sign-in.ts';
import type { Refused } from '@threshold/shared/contract/refusals.ts';
import type { Letter } from '../mail/mailer.ts';
import type { Reply } from '@threshold/shared/contract/sockets.ts';
import type { BringIn, JudgeKey } from '../transfer/transfers.ts';

/** What the pages may do about who is there; each takes what came from the form, unchecked. */
export interface SignInActs {
  openClass: (input: unknown) => Promise<ClassDoor | Refused>;
  signInStudent: (input: unknown) => Promise<SignedIn | Refused>;
  signInBadge: (input: unknown) => Promise<SignedIn | Refused>;
  signInStaff: (input: unknown) => Promise<SignedIn | Refused>;
  /** `letter` asks to show that the address is right; without it, or without mail, none goes out. */
  signUp: (input: unknown, letter?: (link: string) => Letter) => Promise<SignedIn | Refused>;
  /** Undefined where no mail can be sent. `letter` writes it around its link. */
  askReset:
    | ((input: unknown, letter: (link: string) => Letter) => Promise<{ ok: true } | Refused>)
    | undefined;
  opensReset: (token: string) => Promise<boolean>;
  resetPassword: (input: unknown) => Promise<SignedIn | Refused>;
  openFamily: (input: unknown) => Promise<SignedIn | Refused>;
  /** Null where the session holds no child at that place. */
  turnTo: (place: number) => Promise<SignedIn | null>;
  signOut: () => Promise<void>;
  /** Whose pages closed on this device because nobody touched it. */
  closedHere: () => ClosedHere | null;
  forgetClosed: () => void;
  choose: (chosen: Choices) => Promise<void>;
}

type Writes = (link: string) => Letter;

/** What the pages may do about accounts; each takes what came from the form, unchecked. `letter` writes one around its link. */
export interface AccountActs {
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
export interface PressActs {
  press: (name: CommandName, input: unknown) => Promise<Reply>;
  /** A record of another school, as its leader brings it in. */
  bringIn: (asked: BringIn) => Promise<Reply>;
  /** Whether what a key of another site signed is taken in. */
  judgeKey: (asked: JudgeKey) => Promise<Reply>;
}

/** On-demand reads behind the permission look-up, by name; each answers or refuses as a value. */
export type RequestLoads = Readonly<Record<string, (input?: unknown) => Promise<unknown>>>;

/** What the pages know of the request being answered. */
export interface RequestContext {
  session: SessionPerson | null;
  loads: RequestLoads;
  acts: SignInActs & PressActs & AccountActs;
  /** In which the pages answer. */
  language: Language;
}

const name = Symbol.for('threshold.request');

/** Kept on the global object: the built pages are a bundle of their own and share no module with the server. */
const storage = ((globalThis as { [name]?: AsyncLocalStorage<RequestContext> })[name] ??=
  new AsyncLocalStorage<RequestContext>());

/** Answers the request inside a context made for it. */
export function withContext(
  make: (...given: Parameters<RequestHandler>) => RequestContext,
): RequestHandler {
  return (request, response, next) => storage.run(make(request, response, next), next);
}

/** The context of the request being answered, if any. */
export function requestContext(): RequestContext | undefined {
  return storage.getStore();
}
