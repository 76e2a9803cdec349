import type { Request } from 'express';
import type { AddressState, OwnSession } from '@threshold/shared/contract/account.ts';
import type { Invited, OpenedInvitation } from '@threshold/shared/contract/invitations.ts';
import type { Refused } from '@threshold/shared/contract/refusals.ts';
import type { AccountPlace, SignedIn } from '@threshold/shared/contract/sign-in.ts';
import type { Reply } from '@threshold/shared/contract/sockets.ts';
import type { Letter } from '../mail/mailer.ts';
import { invite, type InviteDeps } from './invite.ts';
import { join, joinAsMyself, type JoinDeps, openInvitation } from './join.ts';
import {
  type AccountDeps,
  addressState,
  askVerify,
  changeName,
  changePassword,
  verifyAddress,
} from './own-account.ts';
import { endOtherSessions, endOwnSession, ownSessions } from './own-sessions.ts';
import { goToPlace, placesOf } from './places.ts';

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
  changePassword: (input: unknown) => Promise<{ ok: true } | Refused>;
  changeName: (input: { commandId: string; name: string }) => Promise<Reply>;
  /** Null for whoever has no address. */
  addressState: () => Promise<AddressState | null>;
  askVerify: (input: unknown, letter: Writes) => Promise<{ ok: true } | Refused>;
  verifyAddress: (token: unknown) => Promise<{ ok: true } | Refused>;
}

export type AccountActDeps = InviteDeps & JoinDeps & AccountDeps;

/** The acts of one request. */
export function accountActs(deps: AccountActDeps, request: Request): AccountActs {
  return {
    invite: (name, input, letter) => invite(deps, request, name, input, letter),
    openInvitation: (token) => openInvitation(deps, request, token),
    join: (input) => join(deps, request, input),
    joinAsMyself: (token) => joinAsMyself(deps, request, token),
    places: () => placesOf(deps, request),
    goToPlace: (input) => goToPlace(deps, request, input),
    sessions: () => ownSessions(deps, request),
    endSession: (id) => endOwnSession(deps, request, id),
    endOtherSessions: () => endOtherSessions(deps, request),
    changePassword: (input) => changePassword(deps, request, input),
    changeName: (input) => changeName(deps, request, input),
    addressState: () => addressState(deps, request),
    askVerify: (input, letter) => askVerify(deps, request, input, letter),
    verifyAddress: (token) => verifyAddress(deps, request, token),
  };
}
