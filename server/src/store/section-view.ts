import type { SectionState } from '@threshold/shared/contract/snapshots.ts';
import type { Position, ViewName, Watching } from '@threshold/shared/contract/sockets.ts';
import { awayAhead, awayWaiting } from '@threshold/shared/domain/away.ts';
import { childOf } from '@threshold/shared/domain/family-number.ts';
import { familySnapshot } from '@threshold/shared/domain/family-view.ts';
import { pathSnapshot } from '@threshold/shared/domain/path-view.ts';
import type { Who } from '@threshold/shared/domain/shown.ts';
import { wallSnapshot } from '@threshold/shared/domain/wall-view.ts';
import type { SchoolStore } from './school-store.ts';
import type { ReadSection } from './section-snapshot.ts';

export type SectionViewName = Exclude<ViewName, 'hq'>;

/** The role a view asks of whom it is about. */
export function roleFor(view: SectionViewName): 'student' | 'teacher' {
  return view === 'path' || view === 'family' ? 'student' : 'teacher';
}

/** Whom a view is about, whose place in the section lets it be seen: the person who asks; of a family, their child. Rule P6. */
export function aboutWhom(view: SectionViewName, person: number): number {
  return view === 'family' ? childOf(person) : person;
}

/** One look at a section, with all that a view needs of whom it is about. */
export function readFor(
  store: SchoolStore,
  view: SectionViewName,
  of: { section: number; person: number | null },
): Promise<ReadSection | null> {
  const whom = of.person === null ? null : aboutWhom(view, of.person);
  return store.readSection(of.section, whom, { whole: view === 'family' });
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
    family: () => familySnapshot(read.state, childOf(person!), read.own),
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
    staffHere: view === 'family' ? 0 : staffAmong(read),
    ...awayFor(view, read.state, person, read.here),
    ...(view === 'path' && read.own.elsewhere.length > 0 ? { elsewhere: read.own.elsewhere } : {}),
    snapshot: snapshots[view]() as Watching<V>['snapshot'],
  };
}

function staffAmong({ here, state }: ReadSection): number {
  return here.filter((one) => state.people[one]?.role === 'teacher').length;
}
