/** A person as screens write them. */
export interface PersonName {
  /** The full name in Latin letters, the way the person writes it: "Xinyi Li". */
  latin: string;
  /** The name in the person's own script, shown first: "李欣怡". Null when it is the Latin one. */
  own: string | null;
  /** The language of `own` as a BCP 47 tag, so that shapes and speech are right. */
  lang: string | null;
  /** What the class calls them: "Xinyi". */
  short: string;
}

/** What stands first of a name where it is written in full. */
export function shownFirst({ own, latin }: PersonName): string {
  return own ?? latin;
}
