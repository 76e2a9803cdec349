import type { ShownTrack } from '../../components/shown-track.ts';
import type { ObjectiveLabel } from '../../components/objective-text.ts';

/** One objective in sight. `index` is its place in a row's cells; `first` of its level. */
export interface BoardColumn {
  objective: ObjectiveLabel;
  index: number;
  first: boolean;
  /** The place of its level, from 0; what that is called, and of which track it is where there are several. */
  level: number;
  name: string;
  track: ShownTrack | null;
}
