import type { Outcome } from '@threshold/shared/contract/ids.ts';
import type { Connection } from '../components/connection.ts';
import type { CellState } from '../components/glyph-name.ts';
import type { ObjectiveLabel } from '../components/objective-text.ts';
import type { PersonName } from '../components/person-name.ts';
import type { ShownTrack } from '../components/shown-track.ts';
import type { Wait } from '../components/wait.ts';

export interface BoardLevel {
  name: string;
  /** Where the class follows several tracks, the one it is of. */
  track: ShownTrack | null;
  objectives: readonly ObjectiveLabel[];
}

/** One student's row; `cells` in the order of the levels' objectives. */
export interface BoardRow {
  student: number;
  name: PersonName;
  here: boolean;
  cells: readonly CellState[];
  crossed: number;
  /** Waiting in the line, or for help. */
  wait: Wait | null;
  /** Initials of the teacher who has them or will take them next; "you" when it is you. */
  by: string | null;
  /** Objectives that were tried and are still not yet; two or more is a filter. */
  notYet: number;
  /** When they last had a score, ms; null for never. For the order "quiet longest". */
  lastScore: number | null;
}

/** What a pressed cell opens, filled by the parent for `open`. */
export interface BoardCellDetail {
  student: number;
  objective: number;
  /** "First try at this one. Crossed 4.4 on Tuesday with Mr. Lindholm." */
  history: string;
  /** The attempt that can be called, when the student is ready at it. */
  attempt: number | null;
}

export interface BoardProps {
  connection: Connection;
  section: { name: string; detail: string; teachHref: string };
  /** When the class was archived: it is read, and nothing can be done. Unit: epoch ms. */
  archived: number | null;
  levels: readonly BoardLevel[];
  rows: readonly BoardRow[];
  crossedToday: number;
  counts: { ready: number; with: number; help: number };
  /** What changed since it was read last, sentence by sentence. */
  readChanges: () => readonly string[];
  open: BoardCellDetail | null;
  oncell: (cell: { student: number; objective: number } | null) => void;
  onclaim: (attempt: number) => void;
  /** Go to the teach screen with this student and objective on the panel. */
  onassess: (cell: { student: number; objective: number }) => void;
  onobserve: (observed: {
    students: readonly number[];
    objective: number;
    outcome: Outcome;
    note: string;
  }) => void;
}
