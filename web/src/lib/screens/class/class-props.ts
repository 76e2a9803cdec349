import type { ChosenTrack } from '@threshold/shared/contract/commands/section-tracks.ts';
import type { Sources, TrackChoice, WallLinkCard } from '@threshold/shared/contract/pages.ts';
import type { NewStudent } from '@threshold/shared/contract/people.ts';
import type { SectionSettings } from '@threshold/shared/contract/snapshots.ts';
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
  teachers: readonly TeacherRow[];
  invitations: readonly InvitationRow[];
  /** Letters can be sent. */
  mails: boolean;
  students: readonly RosterRow[];
  settings: SectionSettings;
  /** What of it nobody has acknowledged. */
  pending: readonly (keyof SectionSettings)[];
  /** The one PIN in sight. */
  pin: { student: number; pin: string | null } | null;
  /** The dialog that adds students is open. */
  adding: boolean;
  /** What the eye sees by itself, for who listens. */
  said: string;
  onadding: (open: boolean) => void;
  onpin: (student: number | null) => void;
  onnewpin: (student: number) => Promise<WhyNot>;
  /** Another PIN at once, beside the one in sight; why not is said on the page. */
  onrenewpin: (student: number) => void;
  /** `onsent` hears after each part how many are in. */
  onadd: (names: readonly NewStudent[], onsent: (added: number) => void) => Promise<AddedNames>;
  /** Who left this class comes back. */
  onback: (students: readonly number[]) => Promise<WhyNot>;
  family: FamilyCodeActs;
  onrename: (student: number, as: NewStudent) => Promise<WhyNot>;
  onleave: (student: number) => Promise<WhyNot>;
  oninvite: (to: string, today: boolean) => Promise<Made>;
  ontakeback: (invitation: string) => Promise<void>;
  onremove: (teacher: number) => Promise<WhyNot>;
  /** What the class may follow, those it does among them. */
  choices: readonly TrackChoice[];
  /** Of those in line, how many attempts end where the class follows only these tracks. */
  ending: (tracks: readonly ChosenTrack[]) => number;
  ontracks: (tracks: readonly ChosenTrack[]) => Promise<WhyNot>;
  /** The dialog that takes students in is open; a number is the class that is asked for, this one for whoever left it. */
  taking: number | true | null;
  ontaking: (from: number | true | null) => void;
  /** The other classes and who is in them, this one with who left it; words where they could not be read. */
  onsources: () => Promise<Sources | string>;
  ontake: (from: number, students: readonly number[], move: boolean) => Promise<WhyNot>;
  links: readonly WallLinkCard[];
  /** Makes a link for so many days, instead of another or beside them, with a name or an empty one; words where none was made. */
  onlink: (days: number, instead: string | null, name: string) => Promise<MadeLink | string>;
  onlinkname: (link: string, name: string) => Promise<WhyNot>;
  onrevoke: (link: string) => Promise<WhyNot>;
  onarchive: () => Promise<WhyNot>;
  onkeepcode: () => Promise<WhyNot>;
  onnewcode: () => Promise<WhyNot>;
  onbadges: (to: 'on' | 'off' | 'new') => Promise<WhyNot>;
  /** A new badge for one student, then to where it is printed. */
  onnewbadge: (student: number) => void;
  onname: (called: { title: string; period: string }) => Promise<WhyNot>;
  onset: (change: Partial<SectionSettings>) => void;
  onretry: () => void;
}
