import { MOST_IN_LIST } from '../store/group-commit.ts';
import type { SchoolStore } from '../store/school-store.ts';
import type { TimedCommand } from './sitting-commands.ts';

/**
 * Plays commands of the past in the order of their times, as one list after the other, since a list keeps it between sections. The school must be nobody else's
 * yet: attempts are numbered ahead, after the `before` that were played already, and the store's numbers must come out the same. Throws at the first refusal.
 */
export async function playCommands(
  store: SchoolStore,
  commands: readonly TimedCommand[],
  before = 0,
): Promise<void> {
  const attempts = new Map<string, number>();
  const inOrder = commands.toSorted((a, b) => a.time - b.time);
  for (let start = 0; start < inOrder.length; start += MOST_IN_LIST) {
    const replies = inOrder.slice(start, start + MOST_IN_LIST).map(async (command) => {
      const { press, input, ...rest } = command;
      if (press !== undefined && command.name === 'attempt.ready') {
        attempts.set(press, before + attempts.size + 1);
      }
      const attempt = press === undefined ? 0 : (attempts.get(press) ?? 0);
      const time = Math.round(command.time);
      const reply = await store.apply({ ...rest, time, input: input(attempt) });
      if (!reply.ok) {
        const when = new Date(command.time).toISOString();
        throw new Error(`The demo’s ${command.name} of ${when} was refused: ${reply.code}.`);
      }
      if (command.name === 'attempt.ready' && reply.attempt !== attempt) {
        throw new Error(`The demo’s attempt ${attempt} became ${reply.attempt}.`);
      }
    });
    await Promise.all(replies);
  }
}
