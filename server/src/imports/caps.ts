/**
 * The most an upload may be. A school of 5,000 people with 50,000 enrollments is 20 MB unpacked and 2 MB zipped, so each of
 * these leaves room for a school ten times as large; what is larger is a whole state, or hostile. Memory is bounded by one
 * unpacked file and the rows that were kept of the others.
 */
const MB = 1024 * 1024;

/** Bytes of all files as they are sent. */
export const MAX_UPLOAD = 50 * MB;
/** Bytes of all that is unpacked; what no roster needs is not unpacked at all. */
export const MAX_UNPACKED = 200 * MB;
/** Bytes of one unpacked file. */
export const MAX_FILE = 100 * MB;
/** Files of an upload, or entries of a zip. OneRoster knows 24. */
export const MAX_FILES = 200;
export const MAX_ROWS = 250_000;
/** Lines, empty ones too. */
export const MAX_LINES = 1_000_000;
/** OneRoster's widest file has 27 columns; systems add their own. */
export const MAX_COLUMNS = 300;
/** Characters of a row. */
export const MAX_ROW = 65_536;
/** Lines that one row may go over, within quotes. */
export const MAX_ROW_LINES = 20;
/** Characters of a cell that is kept. */
export const MAX_CELL = 2_000;
/** What is wrong in more rows than this is wrong in the file. */
export const MAX_PROBLEMS = 10_000;
/** Rows that no reader of tables could take apart; each costs a reading of its own. */
export const MAX_BROKEN_ROWS = 500;
/** Seconds that reading and planning may take in all; 50,000 enrollments take about two. */
export const MAX_SECONDS = 60;
/** Megabytes of heap of the thread that reads. */
export const MAX_HEAP = 768;
/** Characters of a cell of a sheet of observed scores; what is longer is cut, as headings may be whole statements. */
export const MAX_SHEET_CELL = 300;

/**
 * What a workbook may be: bytes of all that is in it, unpacked; the farthest row and column that anything stands in, as what is read
 * becomes a table up to there, whatever little is in it; seconds and megabytes of heap of the thread that reads it.
 */
export interface WorkbookCaps {
  bytes: number;
  rows: number;
  columns: number;
  seconds: number;
  heap: number;
}

/** Those of classes have less than one MB. A sheet may go on below its table, formatted and empty; columns end at ZZ. */
export const CLASS_WORKBOOK: WorkbookCaps = {
  ...{ bytes: 8 * MB, rows: 10_000, columns: 702 },
  ...{ seconds: 5, heap: 128 },
};
/** A school's 50,000 enrollments are 20 MB, and read in about a second. */
export const ROSTER_WORKBOOK: WorkbookCaps = {
  ...{ bytes: 64 * MB, rows: 60_000, columns: MAX_COLUMNS },
  ...{ seconds: 20, heap: 512 },
};
