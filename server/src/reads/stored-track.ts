import type { TrackPage } from '@threshold/shared/contract/pages.ts';
import type {
  ObjectiveRecord,
  ToFamilies,
  TrackRecord,
} from '@threshold/shared/contract/records.ts';

/** An objective with all that is written of it. */
export interface StoredObjective extends ObjectiveRecord {
  id: number;
  needs: number[];
}

/** A track with all that is written of it, for everybody; `shown-tracks.ts` says who gets what. */
export interface StoredTrack extends Omit<TrackPage, 'levels'> {
  families?: ToFamilies | undefined;
  levels: (Pick<TrackRecord['levels'][number], 'title' | 'short' | 'families'> & {
    objectives: StoredObjective[];
  })[];
}
