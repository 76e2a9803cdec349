/** What forms say and the server checks. It stands apart from the contract, so that a screen may say it without carrying the parser. */

/** At most so many students in one class. */
export const CLASS_LIMIT = 200;

/** At most so many links onto the staff of one school stand open. */
export const INVITATIONS = 500;
/** How long such a link opens, where it is not for one day. Unit: ms. */
export const INVITED_MS = 7 * 86_400_000;

/** Characters that a password has at least; length protects more than signs do (NIST SP 800-63B). */
export const PASSWORD_LENGTH = 15;
