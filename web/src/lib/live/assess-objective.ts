import type { AssessObjective } from '../screens/teach-props.ts';
import { type PlacedObjective, sample, type TracksIndex } from './tracks-index.ts';

/** What a teacher judges by: the threshold, its criteria, both samples and what to ask first. */
export function assessObjective(tracks: TracksIndex, objective: PlacedObjective): AssessObjective {
  const { id, level, threshold, criteria, asks } = objective;
  return {
    ...tracks.choice(id),
    level,
    threshold,
    criteria,
    short: sample(objective, 'short'),
    over: sample(objective, 'over'),
    asks,
  };
}
