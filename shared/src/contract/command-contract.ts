import type { z } from 'zod';
import { commandId, personId, sectionId } from './ids.ts';
import type { RefusalCode } from './refusals.ts';

/** Who may ask, and where: a student or staff in a section of theirs, a leader in the whole school. */
export type Asker = 'student' | 'staff' | 'leader';

export interface CommandContract {
  by: readonly Asker[];
  input: z.ZodObject;
  /** The refusals this command can meet beyond those every command can. */
  refusals: readonly RefusalCode[];
}

/** What every command carries: an id made on the device, whom it was pressed as, and the section. */
export const envelope = { commandId, for: personId, section: sectionId };
/** The same for what concerns a whole school and no section. */
export const schoolEnvelope = { commandId, for: personId };
