/** What the last command wrote, while it can still be taken back. */
export interface UndoOffer {
  student: string;
  /** "5.3", or "5.3 and 3.4" when one sitting showed more. */
  what: string;
  outcome: 'mastered' | 'not-yet';
  /** When it was recorded, ms of this device's clock. */
  at: number;
  /** False until the server has acknowledged it (rule T5). */
  saved: boolean;
}
