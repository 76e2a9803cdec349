/** At most so many students in one class. It stands apart from the contract, so that a screen may say it without carrying the parser. */
export const CLASS_LIMIT = 200;
