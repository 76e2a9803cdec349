import type { CommandName } from '@threshold/shared/contract/command-map.ts';
import type { RedisClient } from '../redis.ts';
import type { Secrets } from '../secrets.ts';

/** Who asks, where, and by which id. */
export interface Of {
  school: number;
  section: number;
  person: number;
  commandId: string;
}

export type Given = object | Promise<object>;

/** What each command is given, by its name; a command that is not there is given nothing. */
export type GivingTo = {
  readonly [N in CommandName]?: (asked: never, of: Of) => Given | undefined;
};

/** What is needed to make it; the clock is Redis's, unit: epoch ms. */
export interface GivingDeps {
  redis: RedisClient;
  secrets: Secrets;
  clock: () => Promise<number>;
}
