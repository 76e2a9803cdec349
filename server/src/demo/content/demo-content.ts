import type { SchoolContent, StaffContent } from './content-types.ts';
import type { TrackContent } from '../../tracks/track-content.ts';
import { kereruValley } from './schools/kereru-valley.ts';
import { ps214 } from './schools/ps-214.ts';
import { ridgeline } from './schools/ridgeline.ts';
import { shippedTracks } from '../../tracks/shipped-tracks.ts';

/** Everything the demo organization starts with. Schools and sections name tracks by their key here. */
export const demoContent: {
  tracks: Record<string, TrackContent>;
  schools: SchoolContent[];
  /** Belongs to the organization, not to a school. */
  hq: StaffContent;
} = {
  tracks: shippedTracks,
  schools: [ridgeline, ps214, kereruValley],
  hq: {
    key: 'ines-halvorsen',
    name: 'Inês Halvorsen',
    initials: 'IH',
    email: 'hq@threshold.example',
    roles: ['hq'],
  },
};
