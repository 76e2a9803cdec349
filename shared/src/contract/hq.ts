/** The organization's figures. Rules H1, H2, P4: schools and places, never students. */
export interface HqState {
  now: number;
  totals: HqTotals;
  /** Scores at each of the last minutes' ends, oldest first: [epoch minute, scores]. At most 90. */
  minutes: [minute: number, scores: number][];
  /** Today's counts by hour of the organization's clock (UTC): [hour, assessments]. */
  hours: [hour: number, assessments: number][];
  /** The last days, oldest first: [day since 1970, scores, mastered, not yet, assessments]. */
  days: [day: number, scores: number, mastered: number, notYet: number, assessments: number][];
  subjects: { subject: string; scores: number }[];
  schools: HqSchool[];
  /** The latest scores anywhere, newest first: place and objective, no person. */
  ticker: HqTick[];
}

export interface HqTotals {
  scores: number;
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
  /** Scores in the last 5 minutes. */
  recent: number;
  now: HqNow;
}

/** Figures that are only true now; dropped after 60 s of silence. */
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
  at: number;
}
