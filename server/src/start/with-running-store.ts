import { type Config, readConfig } from '../config.ts';
import { openStore, type RunningStore } from './open-store.ts';
import { hereOn, notedAddress } from './noted-address.ts';
import { StartError } from './start-error.ts';

/** What a command for whoever runs the machine works on. */
export interface AtHand extends RunningStore {
  secretKey: string;
  /** Where people find this Threshold, without a slash at the end. */
  origin: string;
}

/** Opens the store of the Threshold that runs with these settings, and closes it behind the work. Throws a StartError where none runs. */
export async function withRunningStore<T>(work: (at: AtHand) => Promise<T>): Promise<T> {
  const read = readConfig(process.env);
  if (!read.ok) throw new StartError(read.errors.join('\n'));
  const store = await storeOf(read.config);
  const { secretKey } = store;
  try {
    if (!secretKey) throw noneRuns(read.config);
    return await work({ ...store, secretKey, origin: await originOf(read.config) });
  } finally {
    store.close();
  }
}

async function storeOf(config: Config): Promise<RunningStore> {
  const { dataDir, redisUrl, secretKey } = config;
  const store = await openStore({
    urls: [hereOn(config.port)],
    redis: redisUrl,
    dataDir,
    secretKey,
  });
  if (!store) throw noneRuns(config);
  return store;
}

/** What people were given, else what the server noted of itself, else what the settings say: its port may not be ours. */
async function originOf({ publicOrigins, dataDir, port, host }: Config): Promise<string> {
  return publicOrigins[0] ?? (await notedAddress(dataDir)) ?? hereOn(port, host);
}

function noneRuns({ dataDir }: Config): StartError {
  return new StartError(
    `No Threshold is running on the data in ${dataDir}. Start it, or give the DATA_DIR or REDIS_URL and SECRET_KEY it was started with.`,
  );
}
