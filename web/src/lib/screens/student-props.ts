import type { LineOrder } from '@threshold/shared/contract/commands/section-set.ts';
import type { HoldReason } from '@threshold/shared/contract/snapshots.ts';
import type { OpenState } from '@threshold/shared/domain/attempt.ts';
import type { Connection } from '../components/connection.ts';
import type { CellState } from '../components/glyph-name.ts';
import type { HelpReason } from '../components/help-reasons.ts';
import type { ObjectiveLabel, ObjectiveText } from '../components/objective-text.ts';
import type { ShownTrack } from '../components/shown-track.ts';
import type { Stretch } from '../words/say.ts';

/** One objective on the path. `detail` is the one line under it: "Crossed Tuesday", "Open to you". */
export interface PathObjective extends ObjectiveLabel {
  state: CellState;
  detail: string;
}

export interface PathLevel {
  name: string;
  /** Of its name, BCP 47. */
  lang: string;
  /** Where the path has several tracks, the one it is of. */
  track: ShownTrack | null;
  objectives: readonly PathObjective[];
}

/** One in the line as this student may see it (rule P2): a name, initials, or a table. */
export interface LineNeighbour {
  label: string;
  state: 'with' | 'ready';
  you: boolean;
}

/** Another class of the student, and the way there. */
interface OtherClass {
  name: string;
  href: string;
}

/** Why the Ready button is there, or why it is not. */
export type PressState =
  | { state: 'open'; again: boolean }
  | { state: 'locked'; needs: readonly ObjectiveLabel[] }
  | { state: 'mastered'; day: string }
  /** After a not yet, until a moment of this device's clock, ms (rule A2). */
  | { state: 'cool-down'; until: number }
  | { state: 'line-closed' }
  /** As many as the class allows are already open. */
  | { state: 'enough-open'; max: number; in?: OtherClass }
  /** It is open in another class of the student (rule A1). */
  | ({ state: 'elsewhere'; at: OpenState } & OtherClass)
  /** Pressed, not yet acknowledged (rule T5). */
  | { state: 'sending' }
  /** The class is over, or the student `left` it (rule S4). */
  | { state: 'ended'; left: boolean };

/** What stands beside the path. Each is about one objective, except help. */
export type StudentPanel =
  | { state: 'objective'; objective: ObjectiveText; press: PressState }
  | {
      state: 'waiting';
      objective: ObjectiveText;
      attempt: number;
      /** 1 is next. Counts students, not attempts (rule L3). */
      place: number;
      /** How many of those ahead are not here; never who. */
      away: number;
      /** Whole minutes, low to high; null where nobody can say (rule L4). */
      estimate: readonly [number, number] | null;
      line: readonly LineNeighbour[];
      paused: boolean;
      order: LineOrder;
    }
  | {
      state: 'called';
      objective: ObjectiveText;
      attempt: number;
      teacher: string;
      line: readonly LineNeighbour[];
    }
  | {
      state: 'held';
      objective: ObjectiveText;
      attempt: number;
      why: HoldReason;
      /** A closed line takes nobody back: the press that returns comes when it opens (rule L2). */
      closed: boolean;
    }
  | {
      state: 'crossed';
      objective: ObjectiveText;
      /** The result's index in the student's log. */
      result: number;
      at: number;
      note: TeacherNote | null;
      /** What else was shown in the same sitting, and is mastered. */
      also: readonly PathObjective[];
      /** What is open now, the nearest first. */
      opens: readonly PathObjective[];
    }
  | {
      state: 'not-yet';
      objective: ObjectiveText;
      result: number;
      met: readonly boolean[];
      note: TeacherNote | null;
      also: readonly PathObjective[];
      press: PressState;
    }
  /** The press is on this device and has not reached the server (rule T5). */
  | {
      state: 'kept';
      objective: ObjectiveText;
      press: KeptPress;
      pressedAt: number;
      /** The device keeps nothing: the press lives as long as its page. */
      pageOnly: boolean;
    }
  | {
      state: 'help';
      asked: boolean;
      /** They wait in the line too, or their place there is kept. */
      placed: boolean;
      /** Asked for, or said to be needless, on this device while the server could not be reached. */
      kept: 'asked' | 'needless' | null;
    };

/** A press at an objective that may have to wait on the device. */
export type KeptPress = 'ready' | 'hold' | 'resume' | 'withdraw';

export interface TeacherNote {
  text: string;
  by: string;
}

/** What a moment is called, and the sentence or two under it. */
export interface MomentWords {
  readonly heading: string;
  readonly lead: readonly Stretch[];
  /** Said with it, where the screen shows it in rows of its own. */
  readonly more?: string;
}

/** A word that passes. Told again it is another object, so that it is spoken again. */
export interface Told {
  readonly text: string;
}

/** Everything the student's screen shows, and what it may ask for. */
export interface StudentProps {
  connection: Connection;
  /** Of the press as a plain form: which press it is, and as whom (rule T2). */
  pressAs: { commandId: string; person: number };
  section: { name: string; detail: string };
  /** The class is over, or the student `left` it, and its path is read alone: which, and since which day (rule S4). */
  ended?: { title: string; day: string; left: boolean };
  /** The way to the student's other classes, where there are any. */
  classesHref: string | null;
  /** Who will come: "Ms. Ortiz", or "a teacher" where there are several. */
  teacher: string;
  me: { first: string; initials: string };
  track: string;
  levels: readonly PathLevel[];
  /** The objective the panel is about; marked on the path. */
  chosen: number | null;
  /** Without script: it was asked not to look again by itself. */
  still: boolean;
  /** A level that was asked to stand open, by its place from 0. */
  unfolded: number | null;
  /** The cell that rose in this moment, for the strip. */
  risen: number | null;
  panel: StudentPanel | null;
  /** On a phone one of the two is in sight; on a wide screen both are. */
  showing: 'path' | 'panel';
  /** The moment that is read out; each is an object of its own. */
  said: MomentWords | null;
  /** A word that passes: a refusal, a slip that was taken back. */
  notice: Told | null;
  onchoose: (objective: number) => void;
  onback: () => void;
  /** A result came into sight: its index. */
  onseen: (result: number) => void;
  /** Opens the objective's own sheet, where a way is chosen, although its result is not read. */
  onsheet: (objective: number) => void;
  /** `way` is the index of the chosen way, null where the objective has only one (rule A2). */
  onready: (objective: number, way: number | null) => void;
  onhold: () => void;
  onresume: () => void;
  onwithdraw: () => void;
  onhelp: () => void;
  onaskhelp: (reason: HelpReason) => void;
  /** Leaves the help panel; what was asked stays asked. */
  onclosehelp: () => void;
  /** Takes back what was asked; while something is kept, what is kept. */
  onnohelp?: () => void;
  onretry: () => void;
  onnext: () => void;
  onclosenotice: () => void;
}
