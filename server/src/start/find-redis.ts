import { findProgram } from './find-program.ts';
import { runProgram } from './run-program.ts';
import type { Say } from './say.ts';
import { StartError } from './start-error.ts';

const instead =
  'Install Redis 7.0 or newer (redis.io/download) and start again, or run "docker compose up", which brings its own.';

/** The path of a redis-server of version 7.0 or newer, installed if need be. Throws a StartError that says what to do. */
export async function findRedis(say?: Say): Promise<string> {
  const program = await findProgram(
    {
      names: ['redis-server'],
      aptPackage: 'redis-server',
      brewPackage: 'redis',
      otherwise: instead,
    },
    say,
  );
  const { output } = await runProgram(program, ['--version']);
  const version = /\bv=(\d+\.\d+\.\d+)/.exec(output)?.[1];
  if (!version)
    throw new StartError(`${program} does not say which version of Redis it is. ${instead}`);
  if (isTooOld(version)) {
    throw new StartError(
      `Redis ${version} (${program}) is too old: functions need 7.0. ${instead}`,
    );
  }
  return program;
}

/** Whether a version, as "7.0.15", is older than the oldest that has functions and sharded publishing. */
export function isTooOld(version: string): boolean {
  return Number(version.split('.')[0]) < 7;
}
