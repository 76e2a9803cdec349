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
  /** The life of the store in which it was read. */
  readonly epoch: string;
  /** The feed's entry at `rev`, byte for byte, to compare with the store after a lost connection; null where there is none. */
  entry: string | null;

  constructor(at: { state: SectionState; rev: number; epoch: string; entry: string | null }) {
    this.state = at.state;
    this.rev = at.rev;
    this.epoch = at.epoch;
    this.entry = at.entry;
  }

  /** Moves on by the next commit, `entry` as the feed has it. The caller has made sure that `rev` is the one after ours. */
  advance(rev: number, entry: string): Commit {
    const events = JSON.parse(entry) as SectionEvent[];
    const steps = events.map((event) => {
      const before = this.state;
      this.state = applyEvent(before, event);
      return { before, after: this.state, event };
    });
    this.rev = rev;
    this.entry = entry;
    return { rev, steps };
  }
}
