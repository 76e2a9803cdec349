import { type CommandName, commandMap } from '@threshold/shared/contract/command-map.ts';
import type { Outcome } from '@threshold/shared/contract/ids.ts';
import { commandRights, may } from '@threshold/shared/contract/permissions.ts';
import { refuse } from '@threshold/shared/contract/refusals.ts';
import { rolesOf } from '@threshold/shared/contract/roles.ts';
import type { Reply } from '@threshold/shared/contract/sockets.ts';
import type { After } from './after-command.ts';
import type { Log } from '../log.ts';
import type { Giving } from '../store/given/given-by.ts';
import type { Assessed } from '../store/hq-figures.ts';
import { CommandFault, type SchoolStore } from '../store/school-store.ts';
import type { SessionPerson } from '@threshold/shared/contract/sign-in.ts';

export interface AcceptDeps {
  store: (school: number) => SchoolStore;
  /** What the server adds to a command. */
  given: Giving;
  afterwards: After;
  /** Notes that somebody sent what their role can never do. */
  notAllowed: (who: SessionPerson, name: CommandName) => Promise<void>;
  log: Log;
  /** A school's totals may have moved; what the ticker hears of it, where it does. */
  committed: (school: number, heard?: Assessed | TakenBack) => void;
}

/** A command whose scores were just taken back: the ticker forgets it. Rule A8. */
export interface TakenBack {
  takenBack: string;
}

interface Envelope {
  commandId: string;
  for: number;
  section?: number;
}
/** What a command of the whole school has in place of a section's number. */
const NO_SECTION = 0;
const ENVELOPE: ReadonlySet<string> = new Set<keyof Envelope>(['commandId', 'for', 'section']);

/**
 * The one path of every command, whatever door it came by: parse → permit → add who → group commit → one reply.
 * Identity is the session's and never the payload's. An unknown outcome is UNAVAILABLE: ask again with the same id.
 */
export async function acceptCommand(
  { store, given, afterwards, notAllowed, log, committed }: AcceptDeps,
  who: SessionPerson,
  name: CommandName,
  input: unknown,
): Promise<Reply> {
  const contract = commandMap[name];
  const parsed = contract.input.safeParse(input);
  if (!parsed.success) return refuse('INVALID');
  const { commandId, for: pressedAs, section = NO_SECTION } = parsed.data as Envelope;
  if (pressedAs !== who.person) return refuse('WRONG_PERSON');
  if (!may(commandRights[name], rolesOf(who))) {
    await notAllowed(who, name);
    return refuse('NOT_ALLOWED');
  }
  const asked = withoutEnvelope(parsed.data);
  try {
    const of = { school: who.school, section, person: who.person, commandId };
    const added = given(of, name, asked);
    const reply = await store(who.school).apply({
      name,
      commandId,
      person: who.person,
      section,
      input: asked,
      ...(added ? { given: await added } : {}),
      ...(who.leader ? { leader: true } : {}),
    });
    // A press has nothing to wait for, and does not.
    const after = reply.ok ? afterwards(of, name, asked, reply) : undefined;
    const more = after ? await after : undefined;
    if (reply.ok) committed(who.school, heardOf(commandId, asked));
    return reply.ok && more ? { ...reply, ...more } : reply;
  } catch (error) {
    log.error({ command: name, school: who.school, err: error }, 'command failed');
    return refuse(error instanceof CommandFault ? 'FAULT' : 'UNAVAILABLE');
  }
}

interface Asked {
  attempt?: number;
  objective?: number;
  outcome?: Outcome;
  students?: number[];
  also?: { objective: number; outcome: Outcome }[];
  of?: string;
}

/** What is asked, apart from who and where. A loop, because a rest pattern costs many times as much on this path. */
function withoutEnvelope(data: object): Asked {
  const asked: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(data)) if (!ENVELOPE.has(field)) asked[field] = value;
  return asked;
}

function heardOf(
  command: string,
  { outcome, attempt, objective, students, also, of }: Asked,
): Assessed | TakenBack | undefined {
  // Only an undo names a command.
  if (of !== undefined) return { takenBack: of };
  if (outcome === undefined) return undefined;
  const asked = objective === undefined ? {} : { objective };
  return {
    command,
    ...(attempt === undefined ? {} : { attempt }),
    judged: [
      { ...asked, outcome, scores: students?.length ?? 1 },
      ...(also ?? []).map((one) => ({
        objective: one.objective,
        outcome: one.outcome,
        scores: 1,
      })),
    ],
  };
}
