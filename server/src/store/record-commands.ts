import { randomUUID } from 'node:crypto';
import type { SectionRecord, ToFamilies } from '@threshold/shared/contract/records.ts';
import { staffName } from '@threshold/shared/domain/called-name.ts';
import type { PersonRecord, SchoolRecord } from './record-types.ts';
import { tokenHash } from './token.ts';
import type { StoredCommand } from './school-store.ts';

/** What `track.add` asks of an objective: which places of this track (from 1) come before it, and its record. */
export interface NewObjective {
  needs: number[];
  ways: number;
  version: number;
  record: object;
}

/** A track that is to be added; its objectives get the places 1, 2, 3… of its home in this order. */
export interface NewTrack {
  title: string;
  subject: string;
  language?: string;
  wording?: string;
  /** The key of the shipped track that it is a copy of. */
  shipped?: string;
  families?: ToFamilies;
  levels?: {
    title: string;
    short: string;
    families?: ToFamilies;
    objectives: NewObjective[];
  }[];
}

/** Who is in a class, and as what. */
export interface Enrolled {
  role: 'student' | 'teacher';
  active?: boolean;
  table?: number;
}

const ofNobody = (name: string, section: number, input: object): StoredCommand => ({
  name,
  commandId: randomUUID(),
  person: 0,
  section,
  input,
});

/** A new school, on the day that is given. Unit: epoch ms. */
export function schoolFound(
  record: SchoolRecord,
  of: { day: { start: number; end: number }; since: number },
): StoredCommand {
  return ofNobody('school.found', 0, {
    record: JSON.stringify(record),
    epoch: randomUUID(),
    since: of.since,
    dayStart: of.day.start,
    dayEnd: of.day.end,
  });
}

/** A person with the next number of their kind. Staff sign up now, unless it says since when. Unit: epoch ms. */
export function personAdd(person: PersonRecord, since?: number): StoredCommand {
  const student = person.role === 'student';
  return ofNobody('person.add', 0, {
    record: JSON.stringify(person),
    student,
    ...(student ? {} : { staffName: staffName(person) }),
    ...(since === undefined ? {} : { since }),
  });
}

/** A class with its own line, open, with the rules a class begins with. */
export function sectionAdd(section: SectionRecord): StoredCommand {
  const { title, period, tracks, code } = section;
  return ofNobody('section.add', 0, { title, period, tracks, ...(code && { code }) });
}

/** A class's door is shut until then. Unit: epoch ms. */
export function sectionShut(section: number, until: number): StoredCommand {
  return ofNobody('section.shut', section, { untilTime: Math.round(until) });
}

/** Somebody came in by that code of a class. */
export function sectionUsed(section: number, code: string): StoredCommand {
  return ofNobody('section.used', section, { code });
}

/** A track with everything it shows. */
export function trackAdd(track: NewTrack): StoredCommand {
  return ofNobody('track.add', 0, trackContents(track));
}

/** The school's own copy of a shipped track, made where it has none. Rule S1. */
export function trackOwn(track: NewTrack): StoredCommand {
  return ofNobody('track.add', 0, { ...trackContents(track), once: true });
}

/** A track as the store's functions take it. */
export function trackContents(track: NewTrack): object {
  const levels = (track.levels ?? []).map(({ objectives, ...level }) => ({
    ...level,
    objectives: objectives.map((one) => ({ ...one, record: JSON.stringify(one.record) })),
  }));
  return { ...track, levels };
}

/** Puts a person into a section, changes what they are there, or takes them out of it. */
export function enrollmentSet(
  section: number,
  member: number,
  person: PersonRecord,
  how: Enrolled,
): StoredCommand {
  const { name, called, initials, native, lang } = person;
  return ofNobody('enrollment.set', section, {
    member,
    role: how.role,
    active: how.active ?? true,
    full: name,
    initials,
    ...(called === undefined ? {} : { called }),
    ...(native === undefined ? {} : { native }),
    ...(lang === undefined ? {} : { lang }),
    ...(how.table === undefined ? {} : { table: how.table }),
  });
}

/** Somebody comes onto the staff by the link of that token. `known`: who they are in this school already. */
export function invitationUse(
  token: string,
  of: { account: string; isNew?: boolean; known?: number; person: PersonRecord },
): StoredCommand {
  const { account, isNew = false, known, person } = of;
  return ofNobody('invitation.use', 0, {
    token: tokenHash(token),
    ...{ account, isNew },
    record: JSON.stringify(person),
    staffName: staffName(person),
    ...(known === undefined ? {} : { known }),
  });
}

/** The address of that index leads to nobody of the school any more; whom it led to is signed out. */
export function addressMoved(account: string, of: number): StoredCommand {
  return ofNobody('address.moved', 0, { account, of });
}

/**
 * Another password for somebody of the staff, hashed. By a link: only in the place of that one (its hash; '' where there was none), and
 * of one that a leader handed over, while they lead.
 */
export function personPassword(
  of: number,
  password: string,
  link: { was?: string; by?: number } = {},
): StoredCommand {
  return ofNobody('person.password', 0, { of, password, ...link });
}
