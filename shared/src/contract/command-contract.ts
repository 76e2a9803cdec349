import type { z } from 'zod';
import { commandId, personId, sectionId } from './ids.ts';
import type { RefusalCode } from './refusals.ts';
import type { Role } from './roles.ts';

export interface CommandContract {
  /** Who may ask it; how far each of them reaches, `reaches` says. */
  by: readonly Role[];
  input: z.ZodObject;
  /** The refusals this command can meet beyond those every command can. */
  refusals: readonly RefusalCode[];
  /**
   * Told in the school's audit, with the numbers of the people it names and the values of the fields of its input that are listed; never
   * of one that holds what somebody wrote. Absent: not audited. Rule T9.
   */
  audited?: true | readonly string[];
}

/** What every command carries: an id made on the device, whom it was pressed as, and the section. */
export const envelope = { commandId, for: personId, section: sectionId };
/** The same for what concerns a whole school and no section. */
export const schoolEnvelope = { commandId, for: personId };
