/* They stand apart from the contract, so that a screen may say them without carrying the parser. */

/**
 * How much a signed record holds: eight scores each school day of thirteen years, and 2,600 notes of 500 Chinese signs, or a hundred
 * letters to each score. Of a record that is more, the hand-out leaves out by a rule, and says so. Unit: bytes, scores. Rule T11.
 */
export const TRANSFER_BYTES = 4_000_000;
export const TRANSFER_SCORES = 20_000;

/** A form that carries such a file, with what stands around it. Unit: bytes. */
export const TRANSFER_FORM = TRANSFER_BYTES + 64 * 1024;

/** At most so many bytes of a file go to a score without its note, and to a note: 500 signs that are all written with escapes. */
const OF_SCORE = 60;
const OF_NOTE = 2_000;

/** Whether a file may not hold a record of so many scores and notes. Where it says no, the file does. */
export function mayLeaveOut(counts: { scores: number; notes: number }): boolean {
  const most = counts.scores * OF_SCORE + counts.notes * OF_NOTE;
  return counts.scores > TRANSFER_SCORES || most > TRANSFER_BYTES;
}
