import type { TrackPage } from '@threshold/shared/contract/pages.ts';
import type { Language } from '@threshold/shared/contract/languages.ts';
import type {
  ObjectiveRecord,
  ToFamilies,
  TrackRecord,
} from '@threshold/shared/contract/records.ts';
import type { StudentWords } from '../tracks/track-content.ts';

/** An objective with all that is written of it. */
export interface StoredObjective extends ObjectiveRecord {
  id: number;
  needs: number[];
  /** What its students read of it in each language that the program has it in; never stored. */
  students?: Partial<Record<Language, StudentWords>> | undefined;
}

/** A track with all that is written of it, for everybody; `shown-tracks.ts` says who gets what. */
export interface StoredTrack extends Omit<TrackPage, 'levels'> {
  families?: ToFamilies | undefined;
  levels: (Pick<TrackRecord['levels'][number], 'title' | 'short' | 'families'> & {
    objectives: StoredObjective[];
  })[];
}
