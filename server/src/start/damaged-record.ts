import { StartError } from './start-error.ts';

/** What the person at the keyboard is told of a record that must not be opened; `what` says how it was noticed. */
export function damagedRecord(redisFolder: string, what?: string): StartError {
  const noticed = what === undefined ? '' : ` (${what})`;
  return new StartError(
    `The record in ${redisFolder} is damaged, so nothing was started and nothing was changed${noticed}. Put back a backup of the data folder; a copy of the damaged one may still be of use to "redis-check-aof".`,
  );
}

/** The same for a record that is whole in itself and yet holds less than it did. */
export function shrunkRecord(where: string, what: string, mark: string): StartError {
  return new StartError(
    `The record in ${where} holds less than it did, more than a crash can take, so nothing was started and nothing was changed (${what}). Put back a backup of the whole data folder. To go on with what is left all the same, remove ${mark}.`,
  );
}

/** More than this a power cut rarely tears off. Unit: bytes. */
const MUCH = 256 * 1024;

/** What the person at the keyboard is told of a torn end. Unit: bytes. */
export function cutOffWords(bytes: number): string {
  const told = `The last ${bytes.toLocaleString('en-US')} bytes of the record were a step that was never finished, as a power cut or a kill leaves it; they were cut off.`;
  return bytes < MUCH
    ? told
    : `${told} That is unusually much: compare the last scores with a backup or with what people remember.`;
}
