import type { TrackChoice } from '@threshold/shared/contract/pages.ts';
import type { RosterImportLive } from '../../live/roster-import.svelte.ts';

/** What the parts of the import screen are given. */
export interface ImportProps {
  roster: RosterImportLive;
  /** The tracks of the school, for new classes. */
  tracks: readonly TrackChoice[];
}

/** A figure of what an import comes to, with the mark of what would become of so many. */
export interface Figure {
  kind: 'stay' | 'add' | 'move' | 'change' | 'archive' | 'problem';
  count: number;
  text: string;
}
