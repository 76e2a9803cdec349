import { calledName, type Named } from './called-name.ts';
import { distance } from './distance.ts';
import { nameKey } from './name-key.ts';
import type { LineMatch } from './settle-lines.ts';

/** Somebody of the class as names are compared with theirs. */
export interface NamedStudent extends Named {
  id: number;
  native?: string;
}

/** How many who are called nearly so are offered, and how many letters may differ. */
const OFFERED = 3;
const FARTHEST = 3;
/** Names for which it is looked who is called nearly so; a sheet with more is of another class. */
const MOST_ASKED = 60;
/** Letters that are compared: the time grows with their square. */
const COMPARED = 40;

/**
 * Whom of a class the names of a sheet mean: the whole name, also with its words the other way round ("Okafor, Amara"), what the class calls
 * them, the name in its own script; last, a first name that one student has. Compared as names are (case, accents and signs aside).
 */
export class SheetNames {
  readonly #students: { id: number; whole: string; words: string[] }[];
  #asked = 0;
  readonly #by = new Map<string, Set<number>>();
  readonly #byFirst = new Map<string, Set<number>>();

  constructor(students: readonly NamedStudent[]) {
    this.#students = students.map(({ id, name }) => ({
      id,
      whole: inOrder(name).slice(0, COMPARED),
      words: nameKey(name)
        .split(' ')
        .filter((word) => word.length > 2),
    }));
    for (const { id, ...named } of students) {
      const { name, called, native } = named;
      for (const said of [name, called, native, calledName(named)])
        if (said) for (const key of [nameKey(said), inOrder(said)]) add(this.#by, key, id);
      add(this.#byFirst, nameKey(name).split(' ')[0]!, id);
    }
  }

  /** How surely it means one student, for finding where in a sheet names stand: 2 by the name, 1 by a first name alone, 0 not. */
  knows(said: string): 0 | 1 | 2 {
    const found = this.#found(said);
    if (found.size !== 1) return 0;
    return this.#byFirst.get(nameKey(said)) === found ? 1 : 2;
  }

  /** `near`: who are called so, or nearly so, nearest first. */
  match(said: string): LineMatch {
    const found = this.#found(said);
    const [one] = found;
    if (found.size === 1) return { one: one!, several: false, near: [] };
    return {
      one: null,
      several: found.size > 1,
      near: found.size > 0 ? [...found] : this.#near(said),
    };
  }

  #found(said: string): Set<number> {
    const none = new Set<number>();
    const key = nameKey(said.replace(',', ' '));
    return this.#by.get(key) ?? this.#by.get(inOrder(said)) ?? this.#byFirst.get(key) ?? none;
  }

  #near(said: string): number[] {
    if (++this.#asked > MOST_ASKED) return [];
    const key = inOrder(said).slice(0, COMPARED);
    const words = new Set(key.split(' '));
    return this.#students
      .map(({ id, whole, words: own }) => {
        const shared = own.some((word) => words.has(word));
        // One word alone may be a first name with a slip in it.
        const alone =
          words.size > 1 ? Infinity : Math.min(...own.map((word) => distance(key, word)));
        if (alone <= 1) return { id, far: alone + 1 };
        if (!shared && Math.abs(whole.length - key.length) > FARTHEST) return { id, far: Infinity };
        const far = distance(key, whole);
        return { id, far: shared ? Math.min(far, FARTHEST) : far };
      })
      .filter(({ far }) => far <= FARTHEST)
      .toSorted((a, b) => a.far - b.far)
      .slice(0, OFFERED)
      .map(({ id }) => id);
  }
}

/** The words of a name in one order, whichever it was written in. */
function inOrder(name: string): string {
  return nameKey(name.replaceAll(',', ' ')).split(' ').toSorted().join(' ');
}

function add(map: Map<string, Set<number>>, key: string, id: number): void {
  if (key === '') return;
  map.set(key, (map.get(key) ?? new Set()).add(id));
}
