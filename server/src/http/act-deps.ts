import { refuse } from '@threshold/shared/contract/refusals.ts';
import type { Mailer } from '../mail/mailer.ts';
import { Accounts } from '../store/accounts.ts';
import { AddressClaims } from '../store/address-claims.ts';
import { Badges } from '../store/badges.ts';
import { ClassCodes } from '../store/class-codes.ts';
import type { Endings } from '../store/endings.ts';
import { FamilyCodes } from '../store/family-codes.ts';
import { InvitationLinks } from '../store/invitation-links.ts';
import { LetterLinks } from '../store/letter-links.ts';
import { PasswordLinks } from '../store/password-links.ts';
import { PersonChoices } from '../store/person-choices.ts';
import { sectionShut, sectionUsed } from '../store/record-commands.ts';
import type { Revocation } from '../store/revocation.ts';
import { SchoolStore } from '../store/school-store.ts';
import type { Secrets } from '../store/secrets.ts';
import type { SessionStore } from '../store/session-store.ts';
import { timeOf } from '../store/time-of.ts';
import type { AccountActDeps } from './account-acts.ts';
import type { FamilyDoorDeps } from './family-door.ts';
import type { FrontDoorDeps } from './front-door-deps.ts';
import type { ResetDeps } from './reset-password.ts';
import type { BadgeDeps } from './sign-in-badge.ts';
import type { SignUpDeps } from './sign-up.ts';
import { Throttle } from './throttle.ts';

/** All that the acts of a request need between them. */
export type ActDeps = SignUpDeps &
  ResetDeps &
  AccountActDeps &
  BadgeDeps &
  FamilyDoorDeps &
  Required<Pick<FrontDoorDeps, 'bringIn' | 'judgeKey'>>;

/** What the front door opens and closes itself. */
interface Opened {
  secrets: Secrets;
  sessions: SessionStore;
  revocation: Revocation;
  endings: Endings;
  mailer: Mailer | null;
}

/** Made once for all requests. What the front door was not given is answered as out of reach. */
export function actDeps(
  given: FrontDoorDeps,
  { secrets, sessions, revocation, endings, mailer }: Opened,
): ActDeps {
  const { config, redis, log } = given;
  const accounts = new Accounts(redis, given.functions, secrets);
  return {
    accounts,
    badges: new Badges(redis, secrets),
    codes: new ClassCodes(redis),
    families: new FamilyCodes(redis, secrets),
    choices: new PersonChoices(redis),
    // Whoever is in is in: a class's code that did not get its next days gets them with the next student.
    codeUsed: async ({ school, section }, code) => {
      const store = new SchoolStore(given.functions, school);
      await store
        .apply(sectionUsed(section, code))
        .catch((error: unknown) => log.error({ err: error, school }, 'code not renewed'));
    },
    doorShut: async ({ school, section }, until) => {
      const store = new SchoolStore(given.functions, school);
      await store
        .apply(sectionShut(section, until))
        .catch((error: unknown) => log.error({ err: error, school }, 'shut door not told'));
    },
    endings,
    log,
    revocation,
    secrets,
    sessions,
    throttle: new Throttle(redis, secrets),
    claims: new AddressClaims(redis, given.functions, secrets),
    functions: given.functions,
    resets: new PasswordLinks(redis, accounts, 'reset'),
    handed: new PasswordLinks(redis, accounts, 'handed'),
    verifications: new LetterLinks(redis, 'verify'),
    invitations: new InvitationLinks(redis, secrets),
    mails: mailer !== null,
    accept: async (who, name, input) =>
      (await given.accept?.(who, name, input)) ?? refuse('UNAVAILABLE'),
    bringIn: async (who, asked) => (await given.bringIn?.(who, asked)) ?? refuse('UNAVAILABLE'),
    judgeKey: async (who, asked) => (await given.judgeKey?.(who, asked)) ?? refuse('UNAVAILABLE'),
    mailer,
    publicOrigin: config.publicOrigins[0] ?? '',
    founded: given.founded ?? (async () => undefined),
    clock: () => timeOf(redis),
  };
}
