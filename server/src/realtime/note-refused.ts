import type { CommandName } from '@threshold/shared/contract/command-map.ts';
import type { SessionPerson } from '@threshold/shared/contract/sign-in.ts';
import type { Log } from '../log.ts';
import { AuditLog } from '../store/audit-log.ts';
import type { Functions } from '../store/functions.ts';
import type { RedisClient } from '../store/redis.ts';

/** HQ belongs to no school, so to no school's audit. */
const HQ = 0;

/** Notes what a role can never do in the log and in the school's audit. Who is refused is answered also where that fails. */
export function noteRefused(redis: RedisClient, functions: Functions, log: Log) {
  return async ({ school, person }: SessionPerson, name: CommandName): Promise<void> => {
    log.warn({ command: name, school, person }, 'command not allowed for this role');
    if (school === HQ) return;
    try {
      await new AuditLog(redis, functions, school).refused(person, name);
    } catch (error) {
      log.error({ err: error, command: name, school }, 'refusal not noted');
    }
  };
}
