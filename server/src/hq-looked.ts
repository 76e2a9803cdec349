import type { SessionPerson } from '@threshold/shared/contract/sign-in.ts';
import type { Log } from './log.ts';
import type { Display } from './store/displays.ts';

/** Notes in the log that the organization's figures, of each school those of P4, were given to somebody: by number, or by screen. Rule X5. */
export function hqLooked(log: Log, asker: SessionPerson | Display): void {
  const by = 'person' in asker ? { person: asker.person } : { display: asker.id };
  log.info(by, 'HQ looked at the figures of the schools');
}
