/** A person or class of a plan in the id of a tick: a number of the school and a key of the file never come out alike. */
export function planKey(ref: number | string): string {
  return typeof ref === 'number' ? String(ref) : `new-${ref}`;
}
