import type { CommandName } from '@threshold/shared/contract/command-map.ts';
import type { SessionPerson } from '@threshold/shared/contract/sign-in.ts';
import type { Erasures } from '../store/erasures.ts';

interface AfterDeps {
  endSessionsOf: (of: { school: number; person: number }) => Promise<void>;
  erasures: Erasures;
}

/** What must follow an accepted command before it is acknowledged, if anything; done again where it is sent again. Rules T4, T8. */
export function afterCommands({ endSessionsOf, erasures }: AfterDeps) {
  return ({ school }: SessionPerson, name: CommandName, asked: object) => {
    // Whoever is signed in with the old PIN is signed out before the new one is said to stand.
    if (name === 'student.pin' && 'student' in asked)
      return endSessionsOf({ school, person: Number(asked.student) });
    if (name === 'student.erase') return erase(school);
    return undefined;
  };

  async function erase(school: number): Promise<void> {
    await erasures.forget(school);
    erasures.begin(school);
  }
}
