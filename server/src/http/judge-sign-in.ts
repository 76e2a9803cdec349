import type { Request } from 'express';
import { refuse, type Refused } from '@threshold/shared/contract/refusals.ts';
import type { SignedIn } from '@threshold/shared/contract/sign-in.ts';
import { countAll, countHere, type Counted } from './count-here.ts';
import { noteKnown } from './known-device.ts';
import type { SignInDeps } from './sign-in-deps.ts';
import { startSession } from './start-session.ts';
import { type Limited, wrongTry } from './throttle.ts';
import { studentAccount } from './tried-accounts.ts';

/** Who was right, and of staff the index of their address, and that address sealed. */
type Judged = SignedIn & { account?: string; address?: string };
/** What a try counts against beside where it is made. */
export interface Counting {
  /** What `SessionStore.endings` said before anything was looked at. */
  since: number;
  account: string;
  /** Of students, at their class's door. */
  door?: Parameters<typeof countHere>[2] & { shut: (until: number) => Promise<void> };
}

/** Counts a try at a class's door; its staff are told of one that is shut. */
async function atDoor(
  deps: SignInDeps,
  request: Request,
  { shut, ...door }: NonNullable<Counting['door']>,
): ReturnType<typeof countHere> {
  const counted = await countHere(deps, request, door);
  if ('ok' in counted && counted.until !== undefined) await shut(counted.until);
  return counted;
}

/**
 * Counts the try, judges it, and starts the session where it is right: not where all sessions of that person were ended `since`, as by
 * a new PIN, whoever came by the old one. Rule T4.
 */
export async function judgeSignIn(
  deps: SignInDeps,
  request: Request,
  { account: whose, door, since }: Counting,
  wrong: string,
  judge: () => Promise<Judged | Refused | null>,
): Promise<SignedIn | Refused> {
  const { throttle, log } = deps;
  const limited: Limited[] = [];
  let shortest: Counted['least'] = { left: Infinity, until: 0 };
  for (const count of [
    () => countHere(deps, request, { known: 'known', else: ['address'] }),
    () =>
      countAll(throttle, [
        ['accountSlow', whose],
        ['account', whose],
      ]),
    ...(door ? [() => atDoor(deps, request, door)] : []),
  ]) {
    const counted = await count();
    if ('ok' in counted) {
      log.debug('sign-in throttled');
      return counted;
    }
    limited.push(...counted.limited);
    if (counted.least.left <= shortest.left) shortest = counted.least;
  }
  const judgement = await judge();
  if (!judgement) return wrongTry(wrong, shortest);
  if (!judgement.ok) return judgement;
  const { account: index, address, ...found } = judgement;
  found.who.choices = await deps.choices.of(found.who);
  if (!(await startSession(deps, request, found.who, index, { since, address })))
    return refuse('SIGNED_OUT');
  noteKnown(
    request,
    deps.secrets,
    index === undefined ? studentAccount(found.who.school, found.who.person) : `staff:${index}`,
  );
  await Promise.all(
    limited.map(([limit, of]) =>
      limit === 'account' ? throttle.forget(limit, of) : throttle.giveBack(limit, of),
    ),
  );
  const { school, person, kind } = found.who;
  log.info({ school, person, kind }, 'signed in');
  return found;
}
