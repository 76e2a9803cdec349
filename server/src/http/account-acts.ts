import type { Request } from 'express';
import { type HandDeps, handReset } from './hand-reset.ts';
import { invite } from './invite.ts';
import { join, joinAsMyself, type JoinDeps, openInvitation } from './join.ts';
import { changeName, changePassword } from './own-account.ts';
import {
  type AddressDeps,
  addressState,
  askVerify,
  changeAddress,
  verifyAddress,
} from './own-address.ts';
import type { AccountActs } from './request-context.ts';
import { endOtherSessions, endOwnSession, ownSessions } from './own-sessions.ts';
import { goToPlace, placesOf } from './places.ts';

export type AccountActDeps = HandDeps & JoinDeps & AddressDeps;

/** The acts of one request. */
export function accountActs(deps: AccountActDeps, request: Request): AccountActs {
  return {
    invite: (name, input, letter) => invite(deps, request, name, input, letter),
    handReset: (input) => handReset(deps, request, input),
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
    changeAddress: (input, letter) => changeAddress(deps, request, input, letter),
    verifyAddress: (token) => verifyAddress(deps, request, token),
  };
}
