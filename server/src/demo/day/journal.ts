import { isDeepStrictEqual } from 'node:util';
import type { CommandName } from '@threshold/shared/contract/command-map.ts';
import type { RefusalCode } from '@threshold/shared/contract/refusals.ts';
import type { Accepted, Reply } from '@threshold/shared/contract/sockets.ts';

/** A command as it left a device. */
export interface Sent {
  name: CommandName;
  school: number;
  person: number;
  /** With the envelope, byte for byte what is sent again. */
  input: { commandId: string; for: number; section: number } & Record<string, unknown>;
}

/** A command and what was promised for it. */
export interface Acknowledged extends Sent {
  reply: Accepted;
}

/** Refusals that a right client never meets. */
const never: readonly RefusalCode[] = [
  'INVALID',
  'NOT_ALLOWED',
  'WRONG_PERSON',
  'CONFLICT',
  'FAULT',
  'SIGNED_OUT',
];

/** What everybody's devices sent in a day, and what they were answered. */
export class Journal {
  readonly acknowledged: Acknowledged[] = [];
  readonly refused = new Map<RefusalCode, number>();
  /** Ids of commands that were sent more than once, because no answer came. */
  readonly sentAgain = new Set<string>();
  readonly problems: string[] = [];
  unanswered = 0;

  answered(sent: Sent, reply: Reply): void {
    if (reply.ok) {
      this.acknowledged.push({ ...sent, reply });
      return;
    }
    this.refused.set(reply.code, (this.refused.get(reply.code) ?? 0) + 1);
    if (never.includes(reply.code)) this.problem(`${named(sent)} was refused: ${reply.code}`);
  }

  /** Says so where a reply is not the one that was promised. Rule T2. */
  compare(promised: Acknowledged, found: unknown): void {
    if (isDeepStrictEqual(found, promised.reply)) return;
    const [is, was] = [found, promised.reply].map((one) => JSON.stringify(one));
    this.problem(`${named(promised)} was answered ${was}, and now ${is}`);
  }

  problem(what: string): void {
    this.problems.push(what);
  }

  count(name: CommandName): number {
    return this.acknowledged.filter((one) => one.name === name).length;
  }
}

function named({ name, school, person, input }: Sent): string {
  return `${name} ${input.commandId} of ${person} in school ${school}`;
}
