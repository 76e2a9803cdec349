import type { SessionPerson } from './sign-in.ts';
import type { HomeTips, ObjectiveRecord } from './records.ts';
import type { Outcome } from './ids.ts';
import type { ViewName, Watching } from './sockets.ts';
import type { ChosenTrack } from './commands/section-tracks.ts';

/** An objective as pages read it: its home, what must come before it, and its texts. */
export interface ObjectivePage extends Omit<ObjectiveRecord, 'home' | 'families'> {
  id: number;
  needs: number[];
  /** The language of its title, its threshold and why samples fall where they do, where it is not the track's, BCP 47. */
  wording?: string;
  /** The language of its criteria, its ways and how it is practised, where it is not the track's; on students' pages only. */
  taskWording?: string;
  /** The language of its samples, where they were put into another than the track's; on students' and families' pages only. */
  sampleLanguage?: string;
  /** What its class calls it and asks, where both stand here in another language; on students' pages only. */
  inClass?: InClass;
  /** What a family can do at home, in the family's language; on families' pages only. */
  home?: HomeTips;
}

/** An objective's title and threshold as its class reads them. `lang`: BCP 47. */
export interface InClass {
  lang: string;
  title: string;
  threshold: string;
}

/** A level of a track with its objectives. `wording`: as an objective's. */
export interface LevelPage {
  title: string;
  short: string;
  wording?: string;
  objectives: ObjectivePage[];
}

/** A track in its display order, with everything its screens say. */
export interface TrackPage {
  id: number;
  title: string;
  /** The language of its title where it is not the track's, BCP 47. */
  titleWording?: string;
  subject: string;
  /** Of its exemplars and of everything else, BCP 47. */
  language: string;
  wording: string;
  levels: LevelPage[];
}

/** One of the classes a person belongs to. */
export interface SectionCard {
  id: number;
  title: string;
  period: string;
  role: 'student' | 'teacher';
  /** A teacher of it until the school’s day ends. Rule I4. */
  substitute?: true;
}

/** A student with the PIN that opens the class to them; for the class's staff only. */
export interface StudentCard {
  id: number;
  name: string;
  called?: string;
  native?: string;
  lang?: string;
  /** Null where it was sealed under a key that is no more: give a new one. */
  pin: string | null;
}

/** A family's code as its teacher reads it; null where the student has none that can be read. */
export interface FamilyCodeCard {
  id: number;
  name: string;
  called?: string;
  native?: string;
  lang?: string;
  code: string | null;
}

/** A child as a family's page names them: among the others, by their place in the session. */
export interface FamilyChild {
  place: number;
  name: string;
  called?: string;
  native?: string;
  lang?: string;
}

/** The first look of a family at the child their session looks at: one path a class. */
export interface FamilyPage {
  /** Whose socket and choices these are; of the codes that were typed nothing goes out. */
  me: SessionPerson;
  child: FamilyChild;
  /** The other children whose codes were typed on this device. */
  others: FamilyChild[];
  /** The child is in no class, and what is shown is the one they were in last; nothing of it moves. Rule S4. */
  ended?: LastTime['ended'];
  left?: LastTime['left'];
  classes: { watching: Watching<'family'>; tracks: TrackPage[] }[];
}

/** A student's badge: what its QR code says after the address. For the class's staff only; null while the class has none. */
export interface StudentBadge extends Omit<StudentCard, 'pin'> {
  badge: string | null;
}

/** The first look at a view, rendered on the server; the live protocol goes on from there. */
export interface ViewPage<V extends Exclude<ViewName, 'hq'>> {
  me: SessionPerson | null;
  watching: Watching<V>;
  tracks: TrackPage[];
}

/** When a student's time in their last class ended, in epoch ms, and whether they `left` it; else it was archived then. Rule S4. */
export interface LastTime {
  ended: number;
  left: boolean;
}

/** The path of a student who is in no class, in the one they were in last, as it was when their time there ended. Rule S4. */
export type EndedPath = ViewPage<'path'> & LastTime;

/** A standing or voided score of one student, as staff read it. */
export interface PastScore {
  index: number;
  objective: number;
  outcome: Outcome;
  criteria: number[];
  /** Epoch milliseconds. */
  at: number;
  by: string;
  note?: string;
  voided: boolean;
}

/** A wall link of a class: the hash of its token, when it was made and ends, and where it is open now. Times are epoch ms. */
export interface WallLinkCard {
  id: string;
  /** What its class calls it; empty where it has no name. */
  name: string;
  made: number;
  ends: number;
  /** Who made it. */
  by: number;
  open: { count: number; since: number } | null;
}

/** A track that a class may follow: one of the school's by its number, or one that comes with the program by its key. */
export interface TrackChoice {
  track: ChosenTrack;
  title: string;
  objectives: number;
}

/** An archived class, for whoever taught it then. Unit: epoch ms. */
export interface ArchivedCard {
  id: number;
  title: string;
  period: string;
  /** Epoch ms. */
  archived: number;
  /** Who archived it; empty where that is not known. */
  by: string;
}

/** A class that a student was in until it ended. Rule S4. */
export interface EndedClass {
  title: string;
  period: string;
}

/**
 * Where students of a class may come from. `leaders`: who finds students of all other classes and of none, as students say them; null
 * where whoever asks leads the school.
 */
export interface Sources {
  classes: SourceClass[];
  leaders: string[] | null;
}

/** A class that students may be taken from, with who is in it, or was when it was archived; of the class itself that asks, who left it. */
export interface SourceClass {
  id: number;
  title: string;
  period: string;
  archived: boolean;
  students: { id: number; name: string; called?: string; native?: string; lang?: string }[];
}
