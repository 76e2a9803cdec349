import type { WallMode } from '@threshold/shared/contract/commands/section-set.ts';
import type { LineWord } from '@threshold/shared/contract/snapshots.ts';
import type { Connection } from '../components/connection.ts';

/** Somebody as the wall's mode allows (rule P1): a first name and initial, initials, or a table. */
export interface WallPerson {
  key: string;
  label: string;
  /** Of the label; null is the page's own. */
  lang: string | null;
}

/** One crossing of today. `brick` is what its brick may say: initials, or nothing. */
export interface WallCrossing {
  key: string;
  /** Stands for whoever crossed. */
  who: string;
  /** Null where no names are shown. */
  label: string | null;
  objective: string;
  /** Of the objective's name; null is the page's own. */
  lang: string | null;
  brick: string;
}

export interface WallProps {
  connection: Connection;
  section: { name: string; detail: string };
  mode: WallMode;
  /** Only in a staff session; a display by token only reads. */
  onmode: ((mode: WallMode) => void) | null;
  /** The teacher's way back to the line; likewise only in a staff session. */
  back: string | null;
  /** Where students come in: "threshold.school", and the class code; null while joining is closed. */
  join: { address: string; code: string } | null;
  line: LineWord;
  /** Crossings of today, newest first. */
  crossed: readonly WallCrossing[];
  /** Those of them that came up together last, while they are celebrated; `run` counts how often any rose. */
  rising: { run: number; crossed: readonly WallCrossing[] };
  with: readonly (WallPerson & { teacher: string })[];
  /** The line as it is called: in its order, whoever is not here after the others. */
  next: readonly WallPerson[];
  /** How many of the class have crossed each objective, grouped by level. */
  levels: readonly { name: string; counts: readonly number[] }[];
  students: number;
  /** What changed since it was read last, sentence by sentence, as the mode allows. */
  readChanges: () => readonly string[];
}
