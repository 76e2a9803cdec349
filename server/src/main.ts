import type { App } from './app.ts';
import { describeSettings, readConfig, type Config } from './config.ts';
import { createLog, type Log } from './log.ts';
import { banner } from './start/banner.ts';
import { buildWeb } from './start/build-web.ts';
import { checkPackages } from './start/check-packages.ts';
import { checkRedis, withoutPassword } from './start/check-redis.ts';
import { holdFolder, prepareFolder } from './start/data-folder.ts';
import { cutOffWords, shrunkRecord } from './start/damaged-record.ts';
import { findRedis } from './start/find-redis.ts';
import { hasAccounts, missingHoldings } from './start/holdings.ts';
import { keepMark } from './start/keep-mark.ts';
import { explainListenError } from './start/listen-error.ts';
import { noteAddress } from './start/noted-address.ts';
import { redisFolderOf, startPrivateRedis, type PrivateRedis } from './start/private-redis.ts';
import { probeAddress } from './start/probe-address.ts';
import { markPath } from './start/record-mark.ts';
import { say, step } from './start/say.ts';
import { secretKey } from './start/secret-key.ts';
import { Shutdown } from './start/shutdown.ts';
import { StartError } from './start/start-error.ts';

const help = `Threshold: real-time mastery assessment for classrooms.

  npm start              starts it; Ctrl-C stops it
  npm run dev            the same, and screens and server reload while they are edited
  npm start -- --help    this page

Settings are environment variables, and every one may be left out:

${describeSettings()}
`;

const shutdown = new Shutdown(say);

async function start(args: readonly string[]): Promise<void> {
  const unknown = args.find((arg) => arg !== '--help' && arg !== '--dev');
  if (unknown) throw new StartError(`${unknown} means nothing here; try --help.`);
  if (args.includes('--help')) return say(help);

  const config = settings();
  const log = createLog(config);
  // At the start one line is enough for the person who started it; later nobody is watching.
  shutdown.onFault = (error) => log.debug({ err: error }, 'fault');
  shutdown.listen();

  checkPackages();
  await probeAddress(config);
  await prepareFolder(config.dataDir);
  const redis = config.redisUrl ? await givenRedis(config.redisUrl) : await ownRedis(config, log);
  shutdown.check();

  const key = await secretKey(config, redis.address);
  const mark = markPath(config.dataDir, config.redisUrl ? 'given' : 'private');
  const missing = await missingHoldings(redis.address, mark);
  if (missing) throw shrunkRecord(redis.shown, missing, mark);

  const web = args.includes('--dev') ? 'dev' : 'built';
  if (web === 'built') await buildWeb({ signal: shutdown.signal });
  shutdown.check();

  const open = async (port: number, truncated: boolean): Promise<{ app: App; port: number }> => {
    const deps = {
      config: { ...config, port },
      log,
      redis,
      truncated,
      secretKey: key,
      web,
    } as const;
    const app = await step('Getting ready', async () => {
      // Loading the app takes a second: who is told that a setting is wrong, or that a folder is in use, need not wait for it.
      const { createApp } = await import('./app.ts');
      return await createApp(deps);
    });
    shutdown.add(() => app.close());
    shutdown.check();
    if (truncated) await redis.forgetTruncation();
    const listening = await app.listen().catch((error: unknown) => {
      throw explainListenError(error, config);
    });
    return { app, port: listening.port };
  };
  const redisFolder = config.redisUrl ? undefined : redisFolderOf(config.dataDir);
  const marking = keepMark({ path: mark, redis: redis.address, redisFolder, log });
  // Before the app in this list, so that it is written after the app has closed.
  shutdown.add(() => marking.stop());
  let { app, port } = await open(config.port, redis.truncated);
  await marking.begin();
  shutdown.add(await noteAddress(config, port));

  redis.onTruncated(() => {
    // Revisions the clients know may be ahead of what is left: begin anew, as a start on such a log does.
    const reopen = async () => {
      await app.close();
      ({ app, port } = await open(port, true));
    };
    reopen().catch((error: unknown) => shutdown.fail(error));
  });

  const empty = !(await hasAccounts(redis.address));
  say(banner({ config, port, signIns: app.signIns, empty }));
  log.debug({ port }, 'listening');
  shutdown.onFault = (error) => log.fatal({ err: error }, 'fault');
}

function settings(): Config {
  const read = readConfig(process.env);
  if (!read.ok) throw new StartError(read.errors.join('\n'));
  return read.config;
}

type Redis = Omit<PrivateRedis, 'stop'> & {
  /** Where it is, as a person may read it. */
  readonly shown: string;
};

/** The Redis of REDIS_URL: it keeps itself alive, and what it lost it does not tell. */
async function givenRedis(address: string): Promise<Redis> {
  for (const warning of await checkRedis(address)) say(warning);
  return {
    address,
    shown: withoutPassword(address),
    truncated: false,
    cutOff: 0,
    forgetTruncation: async () => undefined,
    onTruncated: () => undefined,
  };
}

async function ownRedis(config: Config, log: Log): Promise<Redis> {
  const program = await findRedis();
  shutdown.check();
  const folder = await holdFolder(config.dataDir);
  shutdown.add(() => folder.release());
  const starting = startPrivateRedis({
    program,
    dataDir: config.dataDir,
    log,
    onStarted: (pid, address) => folder.recordRedis(pid, address),
  });
  // Known to the shutdown before it is ready: the folder must not be released while Redis still loads from it.
  shutdown.add(() =>
    starting.then(
      (redis) => redis.stop(),
      () => undefined,
    ),
  );
  const redis = await step('Loading the data', () => starting);
  if (redis.cutOff > 0) say(cutOffWords(redis.cutOff));
  return { ...redis, shown: redisFolderOf(config.dataDir) };
}

start(process.argv.slice(2)).catch((error: unknown) => shutdown.fail(error));
