import { emailAddress } from '@threshold/shared/contract/sign-up.ts';
import { typedName } from '@threshold/shared/contract/typed-name.ts';
import { initialsOf } from '@threshold/shared/domain/initials-of.ts';
import { MAX_NAME } from '@threshold/shared/domain/typed-names.ts';
import { HQ } from '../store/account-place.ts';
import { Accounts } from '../store/accounts.ts';
import { HqAccounts } from '../store/hq-accounts.ts';
import { Displays } from '../store/displays.ts';
import { PasswordLinks } from '../store/password-links.ts';
import { Revocation } from '../store/revocation.ts';
import { SessionStore } from '../store/session-store.ts';
import { Secrets } from '../store/secrets.ts';
import { passwordLinkSaid } from './password-link-said.ts';
import { runCommand } from './run-command.ts';
import { StartError } from './start-error.ts';
import { type AtHand, withRunningStore } from './with-running-store.ts';

const help = `npm run hq -- EMAIL [NAME]    lets that address into headquarters
npm run hq -- --remove EMAIL takes that address out of headquarters, and signs whoever it is out there
npm run hq -- --screen        prints an address that shows headquarters on a screen, read-only, without signing in
npm run hq -- --end-screens   every such address opens nothing any more, and what shows it closes

For whoever runs this machine: nothing on the pages makes anybody see all schools. Somebody new needs a name, and is given
a link that sets their password: once, within 24 hours; asked again before that, it is another link. Whoever works at a
school already keeps the password they have, and goes to headquarters under Account. Threshold must be running, with the
same settings (DATA_DIR, REDIS_URL, SECRET_KEY, PUBLIC_ORIGIN, PORT).`;

/** Lets that address into HQ; answers what to tell whoever has it. Again is as good as once. Throws a StartError that says what to do. */
async function letIn(at: AtHand, typed: string, name: string): Promise<string> {
  const email = emailAddress.safeParse(typed.trim());
  if (!email.success) throw new StartError('That is no e-mail address. Look how it is written.');
  const accounts = new Accounts(at.redis, at.functions, new Secrets(at.secretKey));
  const account = accounts.indexOf(email.data);
  const known = await accounts.passwordRecord(account);
  const isIn = (await accounts.places(account)).some(({ school }) => school === HQ);
  if (!isIn) {
    const called = typedName(MAX_NAME).safeParse(name || (known?.name ?? ''));
    if (!called.success)
      throw new StartError(`Give their name too: npm run hq -- ${email.data} "Dana Reyes"`);
    const password = known?.password;
    const person = await new HqAccounts(at.redis, at.functions).add({
      ...{ name: called.data, initials: initialsOf(called.data) },
      ...(password === undefined ? {} : { password }),
    });
    await accounts.add(email.data, { school: HQ, person });
  }
  if (known?.password !== undefined)
    return 'They sign in with the password they have, and find headquarters under Account. Forgotten: npm run password';
  const token = await new PasswordLinks(at.redis, accounts, 'handed').issue(account);
  return passwordLinkSaid(at.origin, token);
}

/** Takes that address out of HQ; what it opens at schools stays. Whoever it is is signed out of HQ everywhere, and their sockets close. Rule T4. */
async function takeOut(at: AtHand, typed: string): Promise<string> {
  const email = emailAddress.safeParse(typed.trim());
  const accounts = new Accounts(at.redis, at.functions, new Secrets(at.secretKey));
  const account = email.success ? accounts.indexOf(email.data) : '';
  const inHq = new HqAccounts(at.redis, at.functions);
  const person = await inHq.find(account);
  if (person === undefined)
    throw new StartError('Nobody is in headquarters by that address. Look how it is written.');
  // Ended after they are nobody there: none begins in between. Cut off before it is done, it is owed to the server that runs.
  const sessions = await SessionStore.open(at.address, at.functions);
  const revocation = await Revocation.open(at.redis);
  try {
    await inHq.leave(account, person);
    const owed = await sessions.owedTo({ school: HQ, person });
    await sessions.endAll({ school: HQ, person });
    await revocation.revoke({ school: HQ, person });
    await sessions.settle(HQ, owed);
  } finally {
    sessions.close();
  }
  return 'They are out of headquarters. Links of its screens go on showing it: npm run hq -- --end-screens ends those too.';
}

/** The address of another screen of HQ. It can be read here once and never again. */
async function screenOf(at: AtHand): Promise<string> {
  const displays = new Displays(at.redis, await Revocation.open(at.redis));
  const { token } = await displays.issue({ school: HQ, section: 0, kind: 'hq' });
  return `${at.origin}/hq#${token}`;
}

/** Ends all screens of HQ; answers how many links there were. */
async function endScreens(at: AtHand): Promise<string> {
  const displays = new Displays(at.redis, await Revocation.open(at.redis));
  const ended = await displays.endHq();
  return `Links that open nothing any more: ${ended}.`;
}

runCommand(help, async ([what, ...name]) => {
  const act = { '--screen': screenOf, '--end-screens': endScreens }[what ?? ''];
  if (act && name.length === 0) return await withRunningStore(act);
  if (what === '--remove' && name.length === 1)
    return await withRunningStore((at) => takeOut(at, name[0]!));
  if (what === undefined || what.startsWith('-')) return null;
  return await withRunningStore((at) => letIn(at, what, name.join(' ')));
});
