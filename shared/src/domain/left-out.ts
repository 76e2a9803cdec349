import type { LeftOut } from '../contract/roster-problem.ts';
import { shownCell } from './shown-cell.ts';

/** Counts what is left out by reason and role; the list is in the order in which each first came. */
export class LeftOutCount {
  #counted: LeftOut[] = [];

  add(why: LeftOut['why'], role?: string, count = 1): void {
    // "Guardian" and "guardian" are one role to who reads the list.
    const shown = role === undefined ? undefined : shownCell(role.trim().toLowerCase());
    const known = this.#counted.find((entry) => entry.why === why && entry.role === shown);
    if (known) known.count += count;
    else this.#counted.push({ why, count, ...(shown === undefined ? {} : { role: shown }) });
  }

  get list(): LeftOut[] {
    return this.#counted;
  }
}
