/** What forms say and the server checks. It stands apart from the contract, so that a screen may say it without carrying the parser. */

/** At most so many students in one class. */
export const CLASS_LIMIT = 200;

/** At most so many links onto the staff of one school stand open. */
export const INVITATIONS = 500;
/** How long such a link opens, where it is not for one day. Unit: ms. */
export const INVITED_MS = 7 * 86_400_000;
/** A class code stands so many days, and again as many whenever a student comes in by it. Rule S5. */
export const CODE_DAYS = 30;

/** At most so many wall links of one class. */
export const WALL_LINKS = 20;
/** Characters of the name that a class gives such a link. */
export const WALL_NAME = 60;

/** A sheet of observed scores as it is sent. Unit: bytes. A class of 200 with 100 objectives and days in every cell is 250,000. */
export const SHEET_BYTES = 400_000;
/** Scores that one sheet, or one part of a record, brings at most, as a school's store is at nothing else meanwhile: 40 students with 60 objectives. */
export const IMPORTED_SCORES = 2_500;
/** The first day that a score of before may bear: the ledger counts from the day before. */
export const FIRST_DAY = '2000-01-02';
/** Rows, and columns, of such a sheet. */
export const SHEET_SIDE = 500;
/** Rows of a list with one row a score; at 400 KB they are short enough. */
export const LIST_ROWS = 6_000;

/** Characters that a password has at least; length protects more than signs do (NIST SP 800-63B). */
export const PASSWORD_LENGTH = 15;
