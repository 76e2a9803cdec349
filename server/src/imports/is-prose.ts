/** Signs that part cells; in a text a comma is followed by a space. */
const PARTED = /[;\t|]|,\S/;
const PARTS = /[,;\t|]/g;
/** No name and no class is called by so many words. */
const WORDY = 7;
/** Of lines that somebody wrote as a text so many are long, or fewer below a heading as Markdown has it. */
const [MOST, BELOW_HEADING] = [1 / 2, 1 / 5];
const FEW = 3;

/** Whether the beginning of a file is a text to be read, as a licence or a README, and no list: long lines of words that nothing parts. */
export function isProse(beginning: string): boolean {
  const lines = beginning.split(/\r?\n/).filter((line) => line.trim() !== '');
  if (lines.length < FEW) return false;
  // In a table each row has as many cells.
  const parts = new Set(lines.map((line) => line.match(PARTS)?.length ?? 0));
  if (parts.size === 1 && !parts.has(0)) return false;
  const wordy = lines.filter(
    (line) => !PARTED.test(line) && line.trim().split(/\s+/).length >= WORDY,
  ).length;
  const hasHeading = /^#{1,3} [^,;\t|]+$/.test(lines[0]!);
  return wordy / lines.length >= (hasHeading ? BELOW_HEADING : MOST);
}
