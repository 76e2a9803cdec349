import { nameKey } from './name-key.ts';
import type { LineMatch } from './settle-lines.ts';

/** An objective as headings are compared with it: its home, its code and its statement. */
export interface NamedObjective {
  id: number;
  code: string;
  title: string;
}

/** A heading shorter than this begins too many statements. */
const SHORTEST = 4;

/**
 * Which objective a heading means: its code, its code and anything behind it ("3.4 Asking the way"), its statement or the beginning of
 * one. Where a code stands in several tracks the statement behind it decides.
 */
export class SheetObjectives {
  readonly #objectives: readonly { id: number; asTitle: string }[];
  readonly #byCode: ReadonlyMap<string, { id: number; asTitle: string }[]>;

  constructor(objectives: readonly NamedObjective[]) {
    const all = objectives.map(({ id, code, title }) => ({
      id,
      asCode: codeKey(code),
      asTitle: nameKey(title),
    }));
    this.#objectives = all;
    this.#byCode = Map.groupBy(
      all.filter(({ asCode }) => asCode !== ''),
      ({ asCode }) => asCode,
    );
  }

  /** Rough and quick, for finding where in a sheet headings stand. */
  knows(said: string): boolean {
    return this.#match(said).length === 1;
  }

  /** The one it means, or those it may mean. */
  only(said: string): LineMatch {
    const found = said.trim() === '' ? [] : this.#match(said);
    const [one] = found;
    return found.length === 1
      ? { one: one!, several: false, near: [] }
      : { one: null, several: found.length > 1, near: found };
  }

  #match(said: string): number[] {
    const heading = said.trim();
    const [code, rest] = apart(heading);
    const byCode = this.#byCode.get(code) ?? this.#byCode.get(codeKey(heading));
    if (byCode) {
      const behind = nameKey(rest);
      const both = behind === '' ? [] : byCode.filter(({ asTitle }) => begins(asTitle, behind));
      return (both.length > 0 ? both : byCode).map(({ id }) => id);
    }
    const whole = nameKey(heading);
    const exact = this.#objectives.filter(({ asTitle }) => asTitle === whole);
    if (exact.length > 0 || whole.length < SHORTEST) return exact.map(({ id }) => id);
    return this.#objectives.flatMap(({ id, asTitle }) => (begins(asTitle, whole) ? [id] : []));
  }
}

/** The first word, where it may be a code, and what stands behind it. */
function apart(heading: string): [string, string] {
  const match = /^([\p{L}\p{N}][\p{L}\p{N}.\-_/]{0,29})(?:[\s:;,–—)]+(.*))?$/su.exec(heading);
  return match ? [codeKey(match[1]!.replace(/[.\-_/]+$/, '')), match[2] ?? ''] : ['', heading];
}

function begins(title: string, said: string): boolean {
  const cut = said.replace(/\s*…$/, '');
  return title.startsWith(cut) || (title.length >= SHORTEST && said.startsWith(title));
}

function codeKey(code: string): string {
  return code.normalize('NFKC').toLowerCase().replaceAll(/\s/g, '');
}
