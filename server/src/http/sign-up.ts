import type { Request } from 'express';
import { refuse, type Refused } from '@threshold/shared/contract/refusals.ts';
import type { SessionPerson, SignedIn } from '@threshold/shared/contract/sign-in.ts';
import { signUpInput } from '@threshold/shared/contract/sign-up.ts';
import { initialsOf } from '@threshold/shared/domain/initials-of.ts';
import { countryOf, isTimeZone } from '@threshold/shared/domain/country-of.ts';
import type { PersonRecord } from '../store/record-types.ts';
import type { AddressClaims } from '../store/address-claims.ts';
import { FIRST, foundFirstClass } from '../store/first-class.ts';
import type { Functions } from '../store/functions.ts';
import { newTrack } from '../tracks/new-track.ts';
import { isShipped, shippedTracks } from '../tracks/shipped-tracks.ts';
import { clientAddress } from './client-address.ts';
import { isShort, passwordRefused } from './password-refused.ts';
import type { SignInDeps } from './sign-in-deps.ts';
import { signInStaff } from './sign-in-staff.ts';
import { startSession } from './start-session.ts';

export interface SignUpDeps extends SignInDeps {
  claims: AddressClaims;
  functions: Functions;
  /** A school was founded: the organization counts its teacher. */
  founded: (school: number) => Promise<void>;
  /** The store's. Unit: epoch ms. */
  clock: () => Promise<number>;
}

/**
 * A teacher's account with a school of its own and its first class, and a session for it. Whatever was cut off goes on when the
 * same address signs up again; an address that has an account signs in where the password is its own, and is told else.
 */
export async function signUp(
  deps: SignUpDeps,
  request: Request,
  input: unknown,
): Promise<SignedIn | Refused> {
  const { accounts, claims, codes, functions, log, secrets, throttle } = deps;
  const asked = signUpInput.safeParse(input);
  if (!asked.success || !isShipped(asked.data.track)) return refuse('INVALID');
  const { name, email, password, school: schoolName, title, track } = asked.data;
  const given = asked.data.timeZone ?? '';
  const timeZone = isTimeZone(given) ? given : 'UTC';
  if (isShort(password)) return refuse('PASSWORD_SHORT');
  const tried = await throttle.take('signUp', clientAddress(request));
  if ('ok' in tried) return tried;
  const refused = await passwordRefused(password, [name, schoolName, title, email]);
  if (refused) return refused;

  const since = await deps.sessions.endings();
  // Before anything is made by it: of two who claim an address with different passwords only one goes on. Rule I2.
  const claim = (await accounts.find(email)) ? undefined : await claims.claim(email, password);
  if (claim === null) return refuse('EMAIL_TAKEN');
  const { places, taken } = await accounts.reserve(email);
  const founder: PersonRecord = {
    name,
    called: name,
    initials: initialsOf(name),
    role: 'leader',
    password: claim?.hash ?? (await secrets.hashPassword(password)),
  };
  const signIn = async () => {
    const known = await signInStaff(deps, request, { email, password });
    const told = known.ok || known.code === 'TOO_FAST' || known.code === 'OFF_STAFF';
    return told ? known : refuse('EMAIL_TAKEN');
  };
  const known = taken ? await signIn() : null;
  // The right password of somebody who is on no staff any more lets them found a school as anybody may. Rule I3.
  if (known && (known.ok || known.code !== 'OFF_STAFF')) return known;
  const { school } = known ? await accounts.reserveBeside(email, places) : places[0]!;
  const now = await deps.clock();
  const isNew = await foundFirstClass(functions, school, {
    record: { name: schoolName, place: '', country: countryOf(timeZone), timeZone },
    founder,
    track: newTrack(shippedTracks[track], now, track),
    section: { title, period: '', code: await codes.reserve({ school, section: FIRST }) },
    now,
  });
  if (!isNew) return await signIn();
  const who: SessionPerson = {
    school,
    person: FIRST,
    kind: 'staff',
    leader: true,
    name,
    signedIn: Date.now(),
  };
  const address = secrets.sealAddress(email);
  const begun = await startSession(deps, request, who, accounts.indexOf(email), { since, address });
  if (!begun) return refuse('SIGNED_OUT');
  await deps.founded(school);
  log.info({ school, person: FIRST }, 'signed up');
  return { ok: true, who };
}
