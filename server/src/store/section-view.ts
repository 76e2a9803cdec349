import type { SectionState } from '@threshold/shared/contract/snapshots.ts';
import type { Position, ViewName, Watching } from '@threshold/shared/contract/sockets.ts';
import { awayAhead, awayWaiting } from '@threshold/shared/domain/away.ts';
import { pathSnapshot } from '@threshold/shared/domain/path-view.ts';
import type { Who } from '@threshold/shared/domain/shown.ts';
import { wallSnapshot } from '@threshold/shared/domain/wall-view.ts';
import type { ReadSection } from './section-snapshot.ts';

export type SectionViewName = Exclude<ViewName, 'hq'>;

/** The role a view asks of a person. */
export function roleFor(view: SectionViewName): 'student' | 'teacher' {
  return view === 'path' ? 'student' : 'teacher';
}

/** What a view that may not know who is here is told of the line: counts for a student, places for a wall. Rule L3. */
export function awayFor(
  view: SectionViewName,
  state: SectionState,
  person: number | null,
  here: readonly number[],
): Pick<Watching, 'away' | 'awayAhead'> {
  if (view === 'path' && person !== null) {
    const counts = awayAhead(state, person, here);
    return Object.keys(counts).length > 0 ? { awayAhead: counts } : {};
  }
  const away = view === 'wall' ? awayWaiting(state, here) : [];
  return away.length > 0 ? { away } : {};
}

/**
 * One look at a section as a view may show it, for the first page and for `watch` alike; null where that person has no
 * part in it. A display (person null) was let in by its token. Rules P1, P2, F4.
 */
export function viewOf<V extends SectionViewName>(
  view: V,
  read: ReadSection,
  person: number | null,
  who: Who,
  last?: Position,
): Watching<V> | null {
  if (person !== null && read.role !== roleFor(view)) return null;
  // Of an archived class there is nothing but its board. Rule S4.
  if (read.state.section.archived !== undefined && view !== 'section') return null;
  const snapshots = {
    section: () => read.state,
    wall: () => wallSnapshot(read.state, who),
    path: () => pathSnapshot(read.state, person!, who, read.own),
  };
  return {
    ok: true,
    view,
    you: person ?? 0,
    epoch: read.epoch,
    rev: read.rev,
    // Another epoch, or ahead of the store: what the client holds was lost.
    lost: last !== undefined && (last.epoch !== read.epoch || last.rev > read.rev),
    now: read.now,
    here: view === 'section' ? read.here : [],
    staffHere: read.here.filter((one) => read.state.people[one]?.role === 'teacher').length,
    ...awayFor(view, read.state, person, read.here),
    snapshot: snapshots[view]() as Watching<V>['snapshot'],
  };
}
