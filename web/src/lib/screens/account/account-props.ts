/** What became of the form of one part of the account page. */
export interface Told {
  /** Which part. */
  at: string;
  ok: boolean;
  text: string;
}

/** A time zone, and what people call it. */
export interface ZoneChoice {
  zone: string;
  name: string;
}

/** The school as its leaders set it, with what there is to choose from. */
export interface SchoolChoices {
  name: string;
  place: string;
  country: string;
  timeZone: string;
  countries: readonly { code: string; name: string }[];
  timeZones: readonly ZoneChoice[];
}
