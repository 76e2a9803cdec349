import { createHmac, randomBytes } from 'node:crypto';
import { link, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from '../config.ts';
import { hqKeys } from '../store/keys.ts';
import { askRedis } from './ask-redis.ts';
import { syncFolder } from './durable-file.ts';
import { StartError } from './start-error.ts';

/** How a key that was made here is written: 256 bits as base64url. */
const form = /^[\w-]{43}$/;

/**
 * The key for sessions and stored PINs: SECRET_KEY, else the one in the data folder, made there once (256 bits). The store keeps
 * a fingerprint of the first key it was used with; another key is refused, because nobody could sign in. Safe when several
 * processes start at once. Throws a StartError.
 */
export async function secretKey(
  config: Pick<Config, 'secretKey' | 'dataDir'>,
  redis: string,
): Promise<string> {
  const path = join(config.dataDir, 'secret-key');
  let found = config.secretKey ?? (await keyIn(path));
  if (found === undefined && (await isUsed(redis))) {
    // Another process may have made it since the first look.
    found = await keyIn(path);
    if (found === undefined) throw missing(path);
  }
  const key = found ?? (await makeKey(path));
  const fingerprint = createHmac('sha256', key).update('threshold key').digest('base64url');
  const kept = await askRedis(redis, [
    ['SET', hqKeys.keyFingerprint, fingerprint, 'NX'],
    ['GET', hqKeys.keyFingerprint],
  ]);
  if (kept === fingerprint) return key;
  const which = config.secretKey === undefined ? `The key in ${path}` : 'SECRET_KEY';
  throw new StartError(
    `${which} is not the key that this data was made with, so nobody could sign in. ${remedy}`,
  );
}

const remedy =
  'Put back the file "secret-key" from a backup of the data folder, or give the right key as SECRET_KEY. Nothing was changed.';

function missing(path: string): StartError {
  return new StartError(
    `The key ${path} is missing, and without it nobody can sign in to the data there is. ${remedy}`,
  );
}

async function keyIn(path: string): Promise<string | undefined> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new StartError(
      `The key ${path} cannot be read (${(error as NodeJS.ErrnoException).code}). ${remedy}`,
    );
  }
  // An editor may have put a line's end behind it.
  const key = text.replace(/\r?\n$/, '');
  if (form.test(key)) return key;
  throw new StartError(
    `The key ${path} is damaged: it must hold 43 letters, digits, - or _, and nothing else. ${remedy}`,
  );
}

/** Whether the store was used with a key before: by its fingerprint, or by accounts that are older than fingerprints. */
async function isUsed(redis: string): Promise<boolean> {
  return (await askRedis(redis, [['EXISTS', hqKeys.keyFingerprint, hqKeys.accounts]])) !== '0';
}

/** Makes the key, whole or not at all; of several that try, the first to link its file wins and the others take that one. */
async function makeKey(path: string): Promise<string> {
  const draft = `${path}-${process.pid}-${randomBytes(4).toString('hex')}`;
  await writeFile(draft, randomBytes(32).toString('base64url'), { mode: 0o600, flush: true });
  try {
    await link(draft, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await rm(draft, { force: true });
  }
  await syncFolder(join(path, '..'));
  return await readFile(path, 'utf8');
}
