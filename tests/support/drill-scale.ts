/** `npm run faults` goes all the way; `npm test` goes as far as its time allows. */
export const thorough = process.env['THRESHOLD_FAULTS'] === 'thorough';
