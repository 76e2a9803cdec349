import type { Request } from 'express';
import { refuse, type Refused } from '@threshold/shared/contract/refusals.ts';
import {
  badgeInput,
  type SessionPerson,
  type SignedIn,
} from '@threshold/shared/contract/sign-in.ts';
import type { Badges } from '../store/badges.ts';
import { countHere } from './count-here.ts';
import { noteKnown } from './known-device.ts';
import type { SignInDeps } from './sign-in-deps.ts';
import { studentAccount } from './tried-accounts.ts';
import { endSession, startSession } from './start-session.ts';

export interface BadgeDeps extends SignInDeps {
  badges: Badges;
}

/**
 * Signs a student in by the badge they hold. One that never was, one that was replaced and one of a class without badges get one
 * answer, after the same reads; wrong ones are counted by address, or by whoever came in there before. Rule D2.
 */
export async function signInBadge(
  deps: BadgeDeps,
  request: Request,
  input: unknown,
): Promise<SignedIn | Refused> {
  const asked = badgeInput.safeParse(input);
  if (!asked.success) return refuse('INVALID');
  const { badges, choices, log, throttle } = deps;
  const { badge } = asked.data;
  const counted = await countHere(deps, request, { known: 'known', else: ['address'] });
  if ('ok' in counted) return counted;
  const since = await deps.sessions.endings();
  const found = await badges.open(badge);
  if (!found) return noBadge();
  const { school, section, student, person } = found;
  const who: SessionPerson = {
    ...{ school, person: student, kind: 'student', leader: false, name: person.name },
    ...{ signedIn: Date.now(), badge: section },
  };
  who.choices = await choices.of(who);
  if (!(await startSession(deps, request, who, undefined, { since }))) return noBadge();
  // Replaced while this one was on its way in: whoever ended its sessions may have looked before there was this one.
  if (!(await badges.open(badge))) {
    await endSession(deps, request);
    return noBadge();
  }
  noteKnown(request, deps.secrets, studentAccount(school, student));
  for (const [limit, of] of counted.limited) await throttle.giveBack(limit, of);
  log.info({ school, person: student, section }, 'signed in by badge');
  return { ok: true, who, section };
}

function noBadge(): Refused {
  return refuse('NO_MATCH', {
    message: 'This badge opens nothing. Ask your teacher for a new one.',
  });
}
