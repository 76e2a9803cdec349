export type PersonContent = {
  /** Stable, unique in the whole organization. */
  key: string;
  name: string;
  nativeName?: string;
  /** BCP 47, of `nativeName`. */
  lang?: string;
  /** The name on class screens, only where first word and initial of the last would be wrong. */
  called?: string;
  initials: string;
  table?: number;
};

export type StaffContent = PersonContent & {
  email: string;
  roles: ('teacher' | 'leader' | 'hq')[];
};

export type SectionContent = {
  key: string;
  title: string;
  period: string;
  code?: string;
  tracks: string[];
  teachers: string[];
  students: string[];
};

export type SchoolContent = {
  key: string;
  name: string;
  place: { city: string; region: string; country: string };
  timeZone: string;
  district: string;
  state: string;
  tracks: string[];
  staff: StaffContent[];
  students: PersonContent[];
  sections: SectionContent[];
};
