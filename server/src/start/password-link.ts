import { readConfig } from '../config.ts';
import { Accounts } from '../store/accounts.ts';
import { LetterLinks } from '../store/letter-links.ts';
import { Secrets } from '../store/secrets.ts';
import { openStore } from './open-store.ts';
import { say } from './say.ts';
import { StartError } from './start-error.ts';

const help = `npm run password -- EMAIL

Prints a link by which whoever signs in with that address sets a new password: once, within 24 hours. For whoever runs
this machine, where no mail server is set and no leader of the school can hand out such a link. Threshold must be
running, with the same settings (DATA_DIR, REDIS_URL, SECRET_KEY, PUBLIC_ORIGIN).`;

/** A link to a new password for that address. Throws a StartError that says what to do. */
async function passwordLink(email: string): Promise<string> {
  const read = readConfig(process.env);
  if (!read.ok) throw new StartError(read.errors.join('\n'));
  const { dataDir, port, publicOrigins, redisUrl, secretKey } = read.config;
  const here = `http://localhost:${port}`;
  const store = await openStore({ urls: [here], redis: redisUrl, dataDir, secretKey });
  if (!store?.secretKey) {
    store?.close();
    throw new StartError(
      `No Threshold is running on the data in ${dataDir}. Start it, or give the DATA_DIR or REDIS_URL and SECRET_KEY it was started with.`,
    );
  }
  try {
    const { redis, functions } = store;
    const account = await new Accounts(redis, functions, new Secrets(store.secretKey)).find(email);
    if (account === null)
      throw new StartError('Nobody signs in with that address here. Look how it is written.');
    const token = await new LetterLinks(redis, 'handed').issue(account);
    return `${publicOrigins[0] ?? here}/reset/${token}`;
  } finally {
    store.close();
  }
}

async function main([email, ...more]: readonly string[]): Promise<number> {
  if (email === undefined || email.startsWith('-') || more.length > 0) {
    say(help);
    return email === '--help' ? 0 : 1;
  }
  say(await passwordLink(email));
  return 0;
}

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    const words = error instanceof StartError ? error.message : String(error);
    process.stderr.write(`${words}\n`);
    process.exit(1);
  },
);
