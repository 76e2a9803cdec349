import type { CommandName } from '@threshold/shared/contract/command-map.ts';
import type { SessionPerson } from '@threshold/shared/contract/sign-in.ts';
import type { Reply } from '@threshold/shared/contract/sockets.ts';
import type { Config } from '../config.ts';
import type { Log } from '../log.ts';
import type { Display } from '../store/displays.ts';
import type { Functions } from '../store/functions.ts';
import type { RedisClient } from '../store/redis.ts';
import type { BringIn, JudgeKey } from '../transfer/transfers.ts';
import type { RequestLoads } from './request-context.ts';

/** What the front door is opened with. */
export interface FrontDoorDeps {
  config: Pick<Config, 'publicOrigins' | 'mail'>;
  log: Log;
  redis: RedisClient;
  functions: Functions;
  /** Socket path or URL, for the session store's own client. */
  address: string;
  secretKey: string;
  /** The reads that pages may ask for, for whoever asks, a person or a wall known by its cookie; none unless given. */
  loads?: (who: SessionPerson | null, display: () => Promise<Display | null>) => RequestLoads;
  /** A school was founded, or its staff grew; nothing happens where nobody wants to know. */
  founded?: (school: number) => Promise<void>;
  /** Takes a command that came as a form; without it, forms are told that nothing can be reached. */
  accept?: (who: SessionPerson, name: CommandName, input: unknown) => Promise<Reply>;
  /** Brings in a record of another school; without it nothing can be reached. */
  bringIn?: (who: SessionPerson, asked: BringIn) => Promise<Reply>;
  judgeKey?: (who: SessionPerson, asked: JudgeKey) => Promise<Reply>;
}
