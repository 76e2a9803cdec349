import { Accounts } from '../store/accounts.ts';
import { PasswordLinks } from '../store/password-links.ts';
import { Secrets } from '../store/secrets.ts';
import { passwordLinkSaid } from './password-link-said.ts';
import { runCommand } from './run-command.ts';
import { StartError } from './start-error.ts';
import { withRunningStore } from './with-running-store.ts';

const help = `npm run password -- EMAIL

Prints a link by which whoever signs in with that address sets a new password: once, within 24 hours. For whoever runs
this machine, where no mail server is set and no leader of the school can hand out such a link. Threshold must be
running, with the same settings (DATA_DIR, REDIS_URL, SECRET_KEY, PUBLIC_ORIGIN, PORT).`;

/** A link to a new password for that address. Throws a StartError that says what to do. */
function passwordLink(email: string): Promise<string> {
  return withRunningStore(async ({ redis, functions, secretKey, origin }) => {
    const accounts = new Accounts(redis, functions, new Secrets(secretKey));
    const account = await accounts.find(email);
    if (account === null)
      throw new StartError('Nobody signs in with that address here. Look how it is written.');
    const token = await new PasswordLinks(redis, accounts, 'handed').issue(account);
    return passwordLinkSaid(origin, token);
  });
}

runCommand(help, async ([email, ...more]) => {
  if (email === undefined || email.startsWith('-') || more.length > 0) return null;
  return await passwordLink(email);
});
