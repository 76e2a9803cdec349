/** What the address of a path asks to be shown: choosing is a plain link, so that it works before the page runs. */
export interface AskedPath {
  objective: number | null;
  /** The objective's own sheet, although a result of it was not read yet. */
  sheet: boolean;
  help: boolean;
  /** A level to stand open, by its place from 0. */
  level: number | null;
  /** Not to look again by itself while it waits; only a page without script would. */
  still: boolean;
  /** The line was left there by a form, and that is still to be said. */
  left: boolean;
}

/** Reads `?objective=`, `?sheet=` and `?help=`, each with an objective, `?level=`, `?still` and `?left`; what is no whole number was not asked. */
export function askedOf({ searchParams }: URL): AskedPath {
  const whole = (name: string) => {
    const given = searchParams.get(name) ?? '';
    return /^\d{1,9}$/.test(given) ? Number(given) : null;
  };
  return {
    objective: whole('objective') ?? whole('sheet') ?? whole('help'),
    sheet: searchParams.has('sheet'),
    help: searchParams.has('help'),
    level: whole('level'),
    still: searchParams.has('still'),
    left: searchParams.has('left'),
  };
}
