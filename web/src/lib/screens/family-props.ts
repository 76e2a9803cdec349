import type { Connection } from '../components/connection.ts';
import type { CellState } from '../components/glyph-name.ts';
import type { ExemplarText, ObjectiveLabel } from '../components/objective-text.ts';

/** A level of the path: its cells, and how far in words. */
export interface FamilyLevel {
  name: string;
  lang: string | null;
  cells: readonly CellState[];
  far: string;
  place: 'crossed' | 'now' | 'ahead';
}

/** A try as it is listed. `when` names the day, and the judge where there was one. */
export interface FamilyTryRow {
  index: number;
  crossed: boolean;
  title: string;
  lang: string | null;
  when: string;
  note: string | null;
}

/** Something to do at home. */
export interface HomeTip {
  icon: 'listen' | 'read' | 'partner' | 'watch' | 'write' | 'do' | 'teach' | 'home';
  title: string;
  text: string;
}

/** What a child is working on. */
export interface FamilyNow {
  objective: ObjectiveLabel;
  threshold: string;
  short: ExemplarText | null;
  over: ExemplarText | null;
  tried: { any: boolean; words: string };
  tips: readonly HomeTip[];
}

export interface FamilyProps {
  connection: Connection;
  me: { school: number; person: number };
  /** What the class calls the child. */
  name: string;
  /** The children of this family, the one in sight among them; `place` is where the session holds them. */
  children: readonly { place: number; name: string; current: boolean }[];
  /** The child's classes, the one in sight among them. */
  classes: readonly { href: string; name: string; current: boolean }[];
  /** Null where the child is in no class. */
  section: { title: string; staff: readonly string[] } | null;
  /** The day on which that class ended, or the child `left` it, where they are in none now; else null. Rule S4. */
  ended: { day: string; left: boolean } | null;
  heading: { crossed: string; ahead: string };
  spine: { levels: readonly (readonly CellState[])[]; label: string };
  levels: readonly FamilyLevel[];
  lately: readonly FamilyTryRow[];
  now: FamilyNow | null;
  /** What comes after it, or what is still shut; null at the end of the path. */
  next: { label: ObjectiveLabel; state: CellState } | null;
  tries: readonly FamilyTryRow[];
  /** Some of what stands here is in another language than the page. */
  mixed: boolean;
  asOf: string;
  said: string;
  /** A word that passes. */
  notice: string | null;
  onclosenotice: () => void;
}
