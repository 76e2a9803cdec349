import type { LineOrder } from '@threshold/shared/contract/commands/section-set.ts';
import type { LineWord } from '@threshold/shared/contract/snapshots.ts';
import type { Outcome } from '@threshold/shared/contract/ids.ts';
import type { Connection } from '../components/connection.ts';
import type { CellState } from '../components/glyph-name.ts';
import type { ExemplarText, ObjectiveLabel } from '../components/objective-text.ts';
import type { PersonName } from '../components/person-name.ts';
import type { ShownTrack } from '../components/shown-track.ts';
import type { UndoOffer } from '../components/undo-offer.ts';
import type { Wait } from '../components/wait.ts';
import type { DraftStore } from './teach/draft-store.ts';

/** One attempt in the line. */
export interface LineRow {
  attempt: number;
  student: number;
  name: PersonName;
  objective: ObjectiveLabel;
  /** Of several that the class follows. */
  track: ShownTrack | null;
  wait: Wait;
  /** The student's screen is connected. */
  here: boolean;
  /** Joined within the last half minute. */
  fresh: boolean;
  /** Who will take this one next, by their own mark (rule L1). */
  marked: { mine: boolean; by: string } | null;
}

/** A student in front of a teacher. `with` is null when it is you. */
export interface WithRow {
  attempt: number;
  student: number;
  name: PersonName;
  objective: ObjectiveLabel;
  track: ShownTrack | null;
  since: Wait;
  with: string | null;
}

export interface HeldRow {
  attempt: number;
  name: PersonName;
  objective: ObjectiveLabel;
  track: ShownTrack | null;
  /** "needs more time", "not here", "kept when the line closed" */
  why: string;
}

export interface HelpRow {
  student: number;
  name: PersonName;
  /** "3.4 wants to practise with someone"; empty where no objective was named. */
  code: string;
  track: ShownTrack | null;
  words: string;
  wait: Wait;
}

/** Students who wait for the same objective and may be taken together (rule L5), at most six. */
export interface LineGroup {
  objective: ObjectiveLabel;
  track: ShownTrack | null;
  attempts: readonly number[];
  names: readonly string[];
}

export interface LineView {
  state: LineWord;
  /** Since when it has been paused, closing or closed; ms of this device's clock. */
  since: number | null;
  order: LineOrder;
  with: readonly WithRow[];
  ready: readonly LineRow[];
  groups: readonly LineGroup[];
  held: readonly HeldRow[];
  help: readonly HelpRow[];
  /** Whom take next takes (rule L3); null while the line is paused or empty. */
  next: LineRow | null;
}

interface PastTry {
  outcome: Outcome;
  /** "12 Nov, Mr. Lindholm" */
  when: string;
  note: string | null;
}

/** An objective among others of the class. */
export interface ObjectiveChoice extends ObjectiveLabel {
  /** Of several that the class follows. */
  track: ShownTrack | null;
}

export interface AssessObjective extends ObjectiveChoice {
  level: string;
  threshold: string;
  criteria: readonly string[];
  short: ExemplarText | null;
  over: ExemplarText | null;
  /** Questions to ask before deciding. */
  asks: readonly string[];
}

/** An attempt of a student who also asked for help. */
interface OpenBesides {
  attempt: number;
  code: string;
  stage: 'ready' | 'mine' | 'theirs';
  with: string | null;
}

/** The student and objective on the assess panel. */
export interface AssessView {
  /** `ready`: looked at in the line; `mine`: in front of you; `theirs`: with a colleague; `observed`: no press; `help`: asked for it. */
  stage: 'ready' | 'mine' | 'theirs' | 'observed' | 'help';
  attempt: number | null;
  student: number;
  name: PersonName;
  initials: string;
  table: number | null;
  since: Wait | null;
  /** Who has them, when it is not you. */
  with: string | null;
  crossed: number;
  path: readonly (readonly CellState[])[];
  objective: AssessObjective;
  past: readonly PastTry[];
  /** Of `help`: what was asked, and what the student has in the line besides. Help is never an attempt (rule L6). */
  asked: { words: string; open: OpenBesides | null } | null;
  /** What else may be recorded in the same sitting (rule A7), and for `observed` what to judge instead. */
  others: readonly ObjectiveChoice[];
  /** Others you hold: they take turns on this panel. */
  group: readonly { attempt: number; name: string }[];
}

/** What is looked at: an attempt, a student, or a student for the help they asked for. */
export type LookedAt = { attempt: number } | { student: number } | { help: number };

export interface Judgement {
  attempt: number | null;
  student: number;
  objective: number;
  outcome: Outcome;
  /** Indices of ticked criteria. */
  criteria: number[];
  note: string;
  /** Objectives also shown, each judged mastered. */
  also: number[];
}

export interface MiniBoard {
  /** Of several tracks the one in sight. */
  track: ShownTrack | null;
  /** With the codes of their objectives, in the order of the cells. */
  levels: readonly { name: string; short: string; codes: readonly string[] }[];
  rows: readonly {
    student: number;
    label: string;
    here: boolean;
    waiting: boolean;
    initials: string;
    cells: readonly (readonly CellState[])[];
    crossed: number;
  }[];
  of: number;
}

export interface ClaimLost {
  attempt: number;
  student: string;
  teacher: string;
  initials: string;
  /** Whom to take instead. */
  next: LineRow | null;
}

/** A class in which nothing has been recorded yet. */
export interface Welcome {
  /** Where students come in; null where the class has no code. */
  code: string | null;
  objectives: number;
  students: number;
  /** Whether anybody crossed something elsewhere (rule M4). */
  brought: boolean;
}

export interface UnsentJudgement {
  commandId: string;
  name: PersonName;
  objective: ObjectiveChoice;
  outcome: Outcome;
  /** The codes of what was shown with it, whatever was judged: those are crossed. */
  also: readonly string[];
  pressedAt: number;
  note: string | null;
  /** The device keeps nothing: it lives as long as its page. */
  pageOnly: boolean;
}

/** Whom to sit with while nobody waits, and why. */
interface Suggestion {
  student: number;
  name: PersonName;
  state: CellState;
  why: string;
  /** The student's screen is connected. */
  here: boolean;
}

/** The choices for a score without a press (rule A9). */
export interface ObserveChoices {
  objectives: readonly AssessObjective[];
  students: readonly {
    student: number;
    name: PersonName;
    /** Objectives behind them, and those not open to them yet. */
    crossed: readonly number[];
    locked: readonly number[];
  }[];
}

export interface TeachProps {
  connection: Connection;
  section: {
    name: string;
    detail: string;
    boardHref: string;
    classHref: string;
    /** Where a teacher is a student for a minute. */
    tryHref: string;
    cardsHref: string;
    wallHref: string;
  };
  /** The classes this teacher has, this one among them. */
  classes: readonly { href: string; name: string; detail: string; current: boolean }[];
  /** `called` is what students say: "Ms. Ortiz". */
  me: { name: string; called: string; initials: string };
  colleagues: readonly { name: string; initials: string; assessing: boolean }[];
  presence: { here: number; of: number; seats: readonly boolean[] };
  crossedToday: number;
  line: LineView;
  assess: AssessView | null;
  /** Who is here first. Only teachers see it. */
  suggestions: readonly Suggestion[];
  board: MiniBoard;
  undo: UndoOffer | null;
  /** Wrong tries shut the class's door until then, on this device's clock; whether whoever looks opens it again. Rule S5. */
  door: { shutUntil: number; opens: boolean } | null;
  /** What was done, or why a key did nothing, where the screen itself does not show it; passes. */
  told: string | null;
  drafts: DraftStore;
  /** Kept on this device and not acknowledged (rule T5). */
  unsent: readonly UnsentJudgement[];
  claimLost: ClaimLost | null;
  welcome: Welcome | null;
  /** What was just done and the eye sees by itself, for who listens. */
  said: string;
  notice: string | null;
  /** Whether single keys act: who speaks to the computer, or strikes keys unawares, turns them off (WCAG 2.1.4). */
  keysOn: boolean;
  observe: ObserveChoices;
  onselect: (row: LookedAt) => void;
  onclaim: (attempts: readonly number[]) => void;
  ontakenext: () => void;
  onrelease: (attempt: number) => void;
  onhold: (attempt: number, why: 'needs-time' | 'not-here') => void;
  onresume: (attempts: readonly number[]) => void;
  /** Answers whether it was accepted, however long that takes. */
  onassess: (judgement: Judgement) => Promise<boolean>;
  onobserve: (observed: {
    students: readonly number[];
    objective: number;
    outcome: Outcome;
    note: string;
  }) => void;
  onobjective: (objective: number) => void;
  onmark: (attempt: number | null) => void;
  onclosehelp: (student: number) => void;
  online: (state: 'open' | 'paused' | 'closing' | 'closed') => void;
  onopendoor: () => void;
  onundo: () => void;
  onundounsent: (commandId: string) => void;
  onretry: () => void;
  /** To the full board of the class. */
  onboard: () => void;
  onclaimlostclosed: () => void;
  onclosenotice: () => void;
  ontell: (words: string | null) => void;
  onkeys: (on: boolean) => void;
}
