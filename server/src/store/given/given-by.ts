import type { CommandName } from '@threshold/shared/contract/command-map.ts';
import type { RedisClient } from '../redis.ts';
import type { Secrets } from '../secrets.ts';
import { timeOf } from '../time-of.ts';
import { byTimeZone } from './by-time-zone.ts';
import type { Given, GivingTo, Of } from './giving.ts';
import { toPeople } from './to-people.ts';
import { toSections } from './to-sections.ts';

/** What that command of that class is given, if anything. */
export type Giving = (of: Of, name: CommandName, asked: object) => Given | undefined;

/**
 * What the server itself adds to a command: what must be random, sealed or worked out where Lua cannot. It is no part of what was
 * asked, so a command that is sent again is the same although it would be given something else; only the first counts. Undefined for a
 * command that is given nothing; `asked` is as its contract has it.
 */
export function givenBy(redis: RedisClient, secrets: Secrets, clock = () => timeOf(redis)): Giving {
  const deps = { redis, secrets, clock };
  const giving: GivingTo = { ...toPeople(deps), ...toSections(deps), ...byTimeZone(deps) };
  return (of, name, asked) => giving[name]?.(asked as never, of);
}
