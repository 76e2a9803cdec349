/** What the last command wrote, while it can still be taken back. */
export interface UndoOffer {
  student: string;
  /** How many it is of, and how many of them had crossed it before. */
  of: { count: number; before: number };
  /** The code of what was judged, "5.3". */
  what: string;
  /** The codes of what was shown with it, whatever was judged: those are crossed. */
  also: readonly string[];
  outcome: 'mastered' | 'not-yet';
  /** When it was recorded, ms of this device's clock. */
  at: number;
  /** False until the server has acknowledged it (rule T5). */
  saved: boolean;
}
