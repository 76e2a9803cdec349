import type { CommandContract } from './command-contract.ts';
import { type CommandName, commandMap, commandNames } from './command-map.ts';

/** What is noted in a school's audit besides accepted commands: each is told by whoever does it, where it is done. */
export const notedActs = [
  /** A command that this role can never use; the same one of the same person once a day. */
  'refused',
  /** A command about what is there and is not theirs; the same one of the same person once a day. */
  'not-theirs',
  /** Everything about one student was handed out as a file. */
  'student.exported',
  /** A student's record was handed out, signed, for another school. */
  'record.exported',
  /** A student's record came from another school. */
  'record.imported',
  /** A leader takes in what the key of another site signed, or no longer. */
  'key.trusted',
  'key.refused',
  /** What a teacher observed before was brought into a class. */
  'scores.imported',
  /** The same was taken back as a whole. */
  'scores.unimported',
  /** Somebody came onto the staff, or into a class of it, by an invitation. */
  'invitation.used',
  /** A roster was applied: in one class, or in the school. */
  'roster.imported',
  /** Students whom a roster brought into a class, took out of it or changed; told in the history of each of them alone. */
  'roster.student',
] as const;
export type NotedAct = (typeof notedActs)[number];

type Audited = {
  [N in CommandName]: (typeof commandMap)[N] extends { audited: true | readonly string[] }
    ? N
    : never;
}[CommandName];
/** A word of the audit: a command that says it is audited, or what is noted besides. */
export type AuditWord = Audited | NotedAct;

/** Command → the fields of its input whose values the audit keeps; commands that are not audited are absent. */
export const auditedFields: ReadonlyMap<CommandName, readonly string[]> = new Map(
  commandNames.flatMap((name) => {
    const { audited }: CommandContract = commandMap[name];
    return audited ? [[name, audited === true ? [] : audited]] : [];
  }),
);

/** One line of the audit as it is kept: numbers of people and of a class, never a name, a note or any other text of a person. */
export interface AuditEntry {
  /** Its place; a later one is greater. */
  id: string;
  /** Epoch milliseconds by the store's clock. */
  at: number;
  /** Who did it; 0 for the server itself. */
  by: number;
  did: AuditWord;
  section?: number;
  /** Whom it concerns. */
  of: number[];
  /** Values of a setting or counts, by their name. */
  more: Record<string, string | number | boolean>;
}
