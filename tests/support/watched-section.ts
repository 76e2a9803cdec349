import type { SectionState } from '@threshold/shared/contract/snapshots.ts';
import type { Classroom } from './classroom.ts';
import { NOON } from './schools.ts';
import { SectionWatchers } from './section-watchers.ts';

const DAY = 86_400_000;
/** The school's day around noon. Unit: epoch ms. */
export const day = { start: NOON - (NOON % DAY), end: NOON - (NOON % DAY) + DAY };

/** A room at its school day's noon, with its watchers. */
export async function watched(room: Classroom): Promise<SectionWatchers> {
  await room.records.store.sweep(day, NOON);
  return SectionWatchers.open(room);
}

/** Moves the watchers and holds them against fresh snapshots. */
export async function follow(watchers: SectionWatchers): Promise<SectionState> {
  await watchers.catchUp();
  await watchers.expectFresh();
  return watchers.state;
}
