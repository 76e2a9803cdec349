import type { ChosenTrack } from '@threshold/shared/contract/commands/section-tracks.ts';
import type { Sources, TrackChoice, WallLinkCard } from '@threshold/shared/contract/pages.ts';
import type { NewStudent } from '@threshold/shared/contract/people.ts';
import type { LineStatus, SectionSettings } from '@threshold/shared/contract/snapshots.ts';
import type { Connection } from '../../components/connection.ts';
import type { Made } from './invite-props.ts';
import type { PersonName } from '../../components/person-name.ts';

/** A student of the class. */
export interface RosterRow {
  student: number;
  name: PersonName;
  /** As it was entered, to be changed. */
  entered: NewStudent;
  /** Not here while others of the class are. */
  away: boolean;
}

export interface TeacherRow {
  id: number;
  name: string;
  initials: string;
  isMe: boolean;
  here: boolean;
  /** Until the school's day ends. */
  substitute: boolean;
}

/** A link that nobody has used yet: whom it is for, and since when. */
interface InvitationRow {
  id: string;
  name: string;
  detail: string;
}

/** A wall link that was just made: its address is shown once. Unit: epoch ms. */
export interface MadeLink {
  address: string;
  ends: number;
}

/** What became of a list of names: how many are in now, and why the others are not. */
export interface AddedNames {
  added: number;
  why: string | null;
}

/** Why something was not done, in words; null when it was. */
export type WhyNot = string | null;

/** What a teacher does about the code that lets a student's family in. Each answers why not, in words; null when it was done. */
export interface FamilyCodeActs {
  /** The code in groups, null where there is none; undefined where it could not be read. */
  read: (student: number) => Promise<string | null | undefined>;
  make: (student: number) => Promise<WhyNot>;
  revoke: (student: number) => Promise<WhyNot>;
}

/** What the class is called and follows, and its end. */
interface HeadPart {
  /** What the class may follow, those it does among them. */
  readonly choices: readonly TrackChoice[];
  /** Of those in line, how many attempts end where the class follows only these tracks. */
  ending: (tracks: readonly ChosenTrack[]) => number;
  follow: (tracks: readonly ChosenTrack[]) => Promise<WhyNot>;
  setName: (called: { title: string; period: string }) => Promise<WhyNot>;
  archive: () => Promise<WhyNot>;
}

/** By what students come in. */
export interface DoorPart {
  keepCode: () => Promise<WhyNot>;
  /** `first`: there was none before. */
  newCode: (of?: 'first') => Promise<WhyNot>;
  badges: (to: 'on' | 'off' | 'new') => Promise<WhyNot>;
}

/** What goes with somebody who is taken out of the class. */
export interface Leaving {
  walls?: 'end';
  codes?: 'new';
}

/** Who teaches the class, and who is invited to. */
export interface StaffPart {
  /** Whoever looks stands first. */
  readonly teachers: readonly TeacherRow[];
  readonly invitations: readonly InvitationRow[];
  /** Letters can be sent. */
  readonly mails: boolean;
  invite: (to: string, today: boolean) => Promise<Made>;
  takeBack: (invitation: string) => Promise<void>;
  /** With what becomes of what they know: wall links of the class that they made, and its code. */
  remove: (teacher: number, how: Leaving) => Promise<WhyNot>;
}

/** Who is in the class, and what is done for one of them. */
export interface RosterPart {
  readonly students: readonly RosterRow[];
  /** The one PIN in sight. */
  readonly pin: { student: number; pin: string | null } | null;
  showPin: (student: number | null) => void;
  newPin: (student: number) => Promise<WhyNot>;
  /** Another PIN at once, beside the one in sight; why not is said on the page. */
  renewPin: (student: number) => void;
  /** A new badge, then to where it is printed. */
  newBadge: (student: number) => void;
  readonly family: FamilyCodeActs;
  rename: (student: number, as: NewStudent) => Promise<WhyNot>;
  leave: (student: number) => Promise<WhyNot>;
}

/** How students come into the class: typed, from another one, or back to it. */
export interface JoiningPart {
  /** Names typed and not sent yet. */
  readonly typed: { text: string };
  /** The dialog that adds students is open. */
  readonly adding: boolean;
  /** The dialog that takes students in is open; a number is the class that is asked for, this one for whoever left it. */
  readonly taking: number | true | null;
  openAdding: (open: boolean) => void;
  openTaking: (from: number | true | null) => void;
  /** `onsent` hears after each part how many are in. */
  add: (
    names: readonly NewStudent[],
    /** The class's students beside whom the names were read. */
    seen: readonly number[],
    onsent: (added: number) => void,
  ) => Promise<AddedNames>;
  /** Who left this class comes back. */
  takeBack: (students: readonly number[]) => Promise<WhyNot>;
  /** The other classes and who is in them, this one with who left it; words where they could not be read. */
  sources: () => Promise<Sources | string>;
  take: (from: number, students: readonly number[], move: boolean) => Promise<WhyNot>;
}

/** The rules of the class's line, wall and door. */
interface RulesPart {
  /** As they stand, with what is being changed here. */
  readonly shown: SectionSettings;
  /** What of it nobody has acknowledged. */
  readonly pending: readonly (keyof SectionSettings)[];
  set: (change: Partial<SectionSettings>) => void;
}

/** Whether anybody may join the line, who is still to be served, and what ends it. */
export interface LinePart {
  readonly state: LineStatus['state'];
  /** Attempts that wait, and those with a teacher. */
  readonly ready: number;
  readonly claimed: number;
  /** Whole minutes, low to high, until everybody who waits was served; null where nobody can say. Rule L4. */
  readonly estimate: readonly [number, number] | null;
  turn: (to: 'open' | 'closing' | 'closed') => Promise<void>;
}

/** The links that show the class's wall on screens. */
interface WallPart {
  readonly list: readonly WallLinkCard[];
  /** Makes a link for so many days, instead of another or beside them, with a name or an empty one; words where none was made. */
  make: (days: number, instead: string | null, name: string) => Promise<MadeLink | string>;
  rename: (link: string, name: string) => Promise<WhyNot>;
  revoke: (link: string) => Promise<WhyNot>;
}

/**
 * The class's page: what all of it reads, and one object a part with what stands there and what is done there. A part is the
 * same object as long as the page stands, so that a dialog begins anew only with what it is opened for.
 */
export interface ClassProps {
  connection: Connection;
  section: {
    id: number;
    title: string;
    period: string;
    /** Null where it has none. */
    code: string | null;
    /** Where students come in: with its protocol, without a slash at the end. */
    origin: string;
    /** When the code opens nothing any more; null where there is none. Unit: epoch ms. */
    codeUntil: number | null;
    /** Until when wrong tries keep the door shut. */
    shutUntil: number | null;
    /** In the order in which they show. */
    tracks: readonly { id: number; title: string; objectives: number }[];
    lineHref: string;
    boardHref: string;
    classHref: string;
    cardsHref: string;
    lettersHref: string;
    observedHref: string;
    importHref: string;
    posterHref: string;
    badgesHref: string;
    /** Students come in by badges too. */
    badges: boolean;
    wallHref: string;
  };
  /** The classes this teacher has, this one among them. */
  classes: readonly { href: string; name: string; detail: string; current: boolean }[];
  /** `keeps`: teaches the class for good, and so may change it; whoever stands in for a day has its line. Rule I4. */
  me: { initials: string; keeps: boolean };
  head: HeadPart;
  door: DoorPart;
  staff: StaffPart;
  roster: RosterPart;
  joining: JoiningPart;
  rules: RulesPart;
  line: LinePart;
  wall: WallPart;
  /** What the eye sees by itself, for who listens. */
  said: string;
  onretry: () => void;
}
