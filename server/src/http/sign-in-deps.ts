import type { Log } from '../log.ts';
import type { Accounts } from '../store/accounts.ts';
import type { ClassCodes, OpenedClass } from '../store/class-codes.ts';
import type { Endings } from '../store/endings.ts';
import type { PersonChoices } from '../store/person-choices.ts';
import type { Revocation } from '../store/revocation.ts';
import type { Secrets } from '../store/secrets.ts';
import type { SessionStore } from '../store/session-store.ts';
import type { Throttle } from './throttle.ts';

/** What every way in needs. */
export interface SignInDeps {
  accounts: Accounts;
  codes: ClassCodes;
  choices: PersonChoices;
  /** A student came in by that code, so it stands on. */
  codeUsed: (of: OpenedClass, code: string) => Promise<void>;
  /** That class's door is shut until then, by wrong tries. Unit: epoch ms. */
  doorShut: (of: OpenedClass, until: number) => Promise<void>;
  endings: Pick<Endings, 'pay'>;
  log: Log;
  revocation: Revocation;
  secrets: Secrets;
  sessions: SessionStore;
  throttle: Throttle;
}
