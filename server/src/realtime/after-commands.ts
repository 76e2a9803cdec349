import type { CommandName } from '@threshold/shared/contract/command-map.ts';
import type { SessionPerson } from '@threshold/shared/contract/sign-in.ts';
import type { Erasures } from '../store/erasures.ts';
import { signedOutBy } from './signed-out-by.ts';

interface AfterDeps {
  endSessionsOf: (of: { school: number; person: number }) => Promise<void>;
  erasures: Erasures;
}

/** What must follow an accepted command before it is acknowledged, if anything; done again where it is sent again. Rules T4, T8. */
export function afterCommands({ endSessionsOf, erasures }: AfterDeps) {
  return ({ school }: SessionPerson, name: CommandName, asked: object) => {
    if (name === 'student.erase') return erase(school);
    // Whoever may come in no longer is signed out before that is said to stand.
    const person = signedOutBy(name, asked);
    return person === null ? undefined : endSessionsOf({ school, person });
  };

  async function erase(school: number): Promise<void> {
    await erasures.forget(school);
    erasures.begin(school);
  }
}
