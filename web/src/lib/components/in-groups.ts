/** A long code as people read and type it: "BCDF GHJK MNPR". */
export function inGroups(code: string): string {
  return code.toUpperCase().replaceAll(/(.{4})(?=.)/g, '$1 ');
}
