import type { Request } from 'express';
import { actRights, may } from '@threshold/shared/contract/permissions.ts';
import { refuse, type Refused } from '@threshold/shared/contract/refusals.ts';
import { rolesOf } from '@threshold/shared/contract/roles.ts';
import {
  familyInput,
  type HeldChild,
  type SessionPerson,
  type SignedIn,
} from '@threshold/shared/contract/sign-in.ts';
import { familyOf } from '@threshold/shared/domain/family-number.ts';
import type { FamilyCodes } from '../store/family-codes.ts';
import { countHere } from './count-here.ts';
import { noteKnown } from './known-device.ts';
import type { SignInDeps } from './sign-in-deps.ts';
import { startSession, stillThere } from './start-session.ts';

export interface FamilyDoorDeps extends SignInDeps {
  families: FamilyCodes;
}

/** Children whose codes one device holds at most. */
const MOST = 12;

/**
 * Lets a family in by a child's code, or adds that child to those the session holds already, and looks at it. A code that is wrong,
 * old or taken back has one answer, in one time; tries are counted by address, or by whoever came in there before, and by code.
 */
export async function openFamily(
  deps: FamilyDoorDeps,
  request: Request,
  input: unknown,
): Promise<SignedIn | Refused> {
  const asked = familyInput.safeParse(input);
  if (!asked.success) return refuse('INVALID');
  const { code, stay } = asked.data;
  const { families, secrets, sessions, throttle } = deps;
  const counted = await countHere(deps, request, { known: 'knownCode', else: ['familyAddress'] });
  if ('ok' in counted) return counted;
  const own = ['account', `family:${secrets.familyMark(code)}`] as const;
  const tried = await throttle.take(...own);
  if ('ok' in tried) return tried;
  const since = await sessions.endings();
  const child = await families.find(code);
  if (!child) return refuse('NO_MATCH');
  for (const [limit, of] of [...counted.limited, own]) await throttle.giveBack(limit, of);
  noteKnown(request, secrets, `family:${child.school}:${child.child}`);
  const before = await stillThere(sessions, request);
  const held = (before?.children ?? []).filter((one) => !isSame(one, child));
  const children = [...held, child].slice(-MOST);
  const stays = before?.kind === 'family' ? request.session.stay === true : stay;
  const seen = await lookAt(deps, request, { child, children, stays, since });
  return seen ?? refuse('NO_MATCH');
}

/** Looks at another of the children that the session holds, by their place in it; null where there is none. */
export async function turnTo(
  deps: FamilyDoorDeps,
  request: Request,
  place: number,
): Promise<SignedIn | null> {
  const since = await deps.sessions.endings();
  const who = await stillThere(deps.sessions, request);
  const child = who?.children?.[place];
  if (!who?.children || !child || !may(actRights.childTurn, rolesOf(who))) return null;
  const stays = request.session.stay === true;
  return await lookAt(deps, request, { child, children: who.children, stays, since });
}

/**
 * A session of its own for each child: what was sent for one is never taken for another, and goes with it from the device. Null where
 * the code of one of them was replaced or taken back `since`.
 */
async function lookAt(
  deps: FamilyDoorDeps,
  request: Request,
  { child, children, stays, since }: Looked,
): Promise<SignedIn | null> {
  const { school } = child;
  const person = familyOf(child.child);
  const before = request.session.who;
  const who: SessionPerson = {
    school,
    person,
    kind: 'family',
    leader: false,
    name: '',
    children,
    choices: {
      // In which language a family reads is theirs, whichever child they look at.
      ...(await deps.choices.of({ school, person })),
      ...(before?.kind === 'family' ? before.choices : {}),
    },
    signedIn: before?.kind === 'family' ? before.signedIn : Date.now(),
  };
  if (!(await startSession(deps, request, who, undefined, { stays, since }))) return null;
  deps.log.info({ school, kind: 'family' }, 'signed in');
  return { ok: true, who };
}

interface Looked {
  child: HeldChild;
  children: HeldChild[];
  stays: boolean;
  since: number;
}

function isSame(a: HeldChild, b: HeldChild): boolean {
  return a.school === b.school && a.child === b.child;
}
