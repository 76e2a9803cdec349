import type { SectionEvent } from '@threshold/shared/contract/events.ts';
import type { SectionState } from '@threshold/shared/contract/snapshots.ts';
import { applyEvent } from '@threshold/shared/domain/section-state.ts';

/** One commit of a section: its events with the state before and after each. */
export interface Commit {
  rev: number;
  steps: { before: SectionState; after: SectionState; event: SectionEvent }[];
}

/** A process's copy of a section, moved by its feed alone, so that it knows what each audience may see of a change. */
export class SectionMirror {
  state: SectionState;
  rev: number;
  /** The last entry as it came, to compare with the store after a lost connection. */
  lastEntry: string | null = null;

  constructor(state: SectionState, rev: number) {
    this.state = state;
    this.rev = rev;
  }

  /** Moves on by the next commit. The caller has made sure that `rev` is the one after ours. */
  advance(rev: number, events: SectionEvent[], entry: string): Commit {
    const steps = events.map((event) => {
      const before = this.state;
      this.state = applyEvent(before, event);
      return { before, after: this.state, event };
    });
    this.rev = rev;
    this.lastEntry = entry;
    return { rev, steps };
  }
}
