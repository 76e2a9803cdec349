import type { ObservedPlan, TickChoice } from '@threshold/shared/contract/observed.ts';
import type { FileRefusalCode } from '@threshold/shared/contract/roster-refusal.ts';
import type { ListEncoding } from '@threshold/shared/contract/text-encoding.ts';
import type { Member } from '@threshold/shared/contract/snapshots.ts';

/** Why nothing of a sheet is shown. */
export type SheetRefused = FileRefusalCode | 'no-match' | 'is-list' | 'is-roster' | 'nothing-sent';

/** The class as its sheets are compared with it. */
export interface ObservedNames {
  students: Pick<Member, 'id' | 'name' | 'called' | 'native' | 'lang'>[];
  objectives: { id: number; code: string; title: string }[];
}

/** A sheet as it is looked at. */
export interface ObservedLook {
  plan: ObservedPlan;
  /** The sheet itself, to be sent again with the answers. */
  sheet: string;
  /** What it is read in, where that was guessed: another can be said. */
  encoding: ListEncoding | null;
  /** How the day of the ticks was said, and the day that was written beside it (YYYY-MM-DD), empty where none was. */
  tickChoice: TickChoice | null;
  tickDay: string;
  /** One that is sent twice does nothing twice. */
  commandId: string;
  /** Stands for the scores that are shown. */
  seen: string;
  /** What was sent came to something else than what had been looked at. */
  changed: boolean;
  /** Why it was not added, in words. */
  refused: string | null;
}
