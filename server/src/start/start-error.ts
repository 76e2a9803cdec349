/** A reason why Threshold cannot start, in one line for the person at the keyboard: what is wrong and what to do. Never shown with a stack. */
export class StartError extends Error {
  override name = 'StartError';
}
