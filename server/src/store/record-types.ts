/** What a school is to everybody. `place` and `country` (ISO 3166) may be empty where nobody said. */
export interface SchoolRecord {
  name: string;
  place: string;
  country: string;
  timeZone: string;
  district?: string;
  state?: string;
}

/** Somebody of a school. */
export interface PersonRecord {
  name: string;
  /** What the class says, where the short form of `name` would be wrong; for staff, what students say. */
  called?: string;
  initials: string;
  native?: string;
  lang?: string;
  /** Students: their id in the rosters of the school. */
  source?: string;
  role: 'student' | 'teacher' | 'leader';
  /** AES-GCM, students only. */
  pin?: string;
  /** What lets the family in, students only. */
  family?: FamilyKey;
  /** argon2id, staff only. */
  password?: string;
  /** Of somebody who was taken off the staff: when. Epoch ms. */
  left?: number;
  /** The password they had then, as it was kept: it tells them that they left, keeps the account theirs, and opens nothing here. */
  former?: string;
}

/** Somebody in a class: from–until in epoch ms, never deleted; a span that goes on ends in 0. */
export interface EnrollmentRecord {
  role: 'student' | 'teacher';
  spans: [from: number, until: number][];
}

/** A family's code as it is kept: sealed as a PIN is, to be printed, and the mark by which it is known where it is typed. */
export interface FamilyKey {
  code: string;
  mark: string;
}

/** What a press must know of an objective, kept apart from its texts so that a press reads few bytes. */
export interface Gate {
  shows: number[];
  needs: number[];
  version: number;
  ways: number;
  subject: string;
}
