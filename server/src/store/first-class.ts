import { schoolDay } from '@threshold/shared/domain/school-day.ts';
import type { Functions } from './functions.ts';
import { schoolTag } from './keys.ts';
import {
  enrollmentSet,
  type NewTrack,
  personAdd,
  schoolFound,
  sectionAdd,
  trackAdd,
} from './record-commands.ts';
import type { PersonRecord, SchoolRecord } from './record-types.ts';
import { commandText } from './school-store.ts';

/** What a school of one teacher begins with: its numbers are all 1. */
export interface FirstClass {
  record: SchoolRecord;
  founder: PersonRecord;
  track: NewTrack;
  section: { title: string; period: string; code: string };
  /** Epoch milliseconds. */
  now: number;
}

/** The number of a school's first person, class and track. */
export const FIRST = 1;

/**
 * Founds that school with its first teacher, track and class: all of it in one step or, where a school of that number is there
 * already, nothing; answers whether it did. Rule T1.
 */
export async function foundFirstClass(
  functions: Functions,
  school: number,
  { record, founder, track, section, now }: FirstClass,
): Promise<boolean> {
  const day = schoolDay(now, record.timeZone);
  const commands = [
    schoolFound(record, { day, since: now }),
    trackAdd(track),
    personAdd(founder, now),
    sectionAdd({ ...section, tracks: [FIRST] }),
    enrollmentSet(FIRST, FIRST, founder, { role: 'teacher' }),
  ];
  const replies = await functions.call('found', schoolTag(school), commands.map(commandText));
  return (replies as string[]).length > 0;
}
