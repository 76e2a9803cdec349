/** The organization's figures. Rules H1, H2, P4: schools and places, never students. */
export interface HqState {
  now: number;
  totals: HqTotals;
  here: HqNow;
  /** Scores at each of the last minutes' ends but those that came late, oldest first: [epoch minute, scores]. At most 90. */
  minutes: [minute: number, scores: number][];
  /** The last 24 hours by the assessments' own time, UTC, oldest first, the present one last: [hour since 1970, assessments]. */
  hours: [hour: number, assessments: number][];
  /** The last days, oldest first; of each what it brought. */
  days: HqDay[];
  /** Whole years of 365 days up to yesterday, oldest first. */
  years: HqYear[];
  /** Recorded here, ever and today; most of today first. */
  subjects: { subject: string; scores: number; today: number }[];
  schools: HqSchool[];
  /** The latest scores anywhere, newest first: place and objective, no person. */
  ticker: HqTick[];
}

/** By the scores' own dates; `teachers` signed up that day. Days are numbered since 1970, UTC. */
export type HqDay = [
  day: number,
  scores: number,
  mastered: number,
  notYet: number,
  assessments: number,
  teachers: number,
];

/** What a year brought, and who was there at its end. */
export interface HqYear {
  assessments: number;
  teachers: number;
  schools: number;
  countries: number;
}

export interface HqTotals {
  scores: number;
  /** Of them those that were brought in with an older time of their own, less older ones taken back: no part of any rate. */
  late: number;
  mastered: number;
  notYet: number;
  assessments: number;
  teachers: number;
  schools: number;
  countries: number;
}

export interface HqSchool {
  name: string;
  place: string;
  country: string;
  timeZone: string;
  scores: number;
  /** Scores of each of the last 5 minutes, oldest first, the present one last. */
  lastMinutes: number[];
  /** Lines open now. */
  open: number;
  /** Students waiting now; of fewer than five only that there are some. Rule P4. */
  waiting: number | 'few';
}

/** Figures that are only true now, of all schools together; a school's are dropped after 60 s of silence. */
export interface HqNow {
  students: number;
  open: number;
  staffed: number;
  /** Waiting by band: under 1 min, 1–3, 3–5, 5–10, over 10. */
  waiting: [number, number, number, number, number];
}

export interface HqTick {
  school: string;
  place: string;
  objective: string;
  outcome: 'mastered' | 'not-yet';
  /** Scores that one judgement brought there, where they are more than one: several students at once. */
  scores?: number;
  at: number;
}
