import type { SchoolContent, StaffContent, TrackContent } from './content-types.ts';
import { mandarinTrack } from './mandarin/mandarin-track.ts';
import { mathTrack } from './math/math-track.ts';
import { kereruValley } from './schools/kereru-valley.ts';
import { ps214 } from './schools/ps-214.ts';
import { ridgeline } from './schools/ridgeline.ts';
import { spanishTrack } from './spanish/spanish-track.ts';

/** Everything the demo organization starts with. Schools and sections name tracks by their key here. */
export const demoContent: {
  tracks: Record<string, TrackContent>;
  schools: SchoolContent[];
  /** Belongs to the organization, not to a school. */
  hq: StaffContent;
} = {
  tracks: {
    'spanish-interpersonal-oral': spanishTrack,
    'math-grade-3': mathTrack,
    'mandarin-interpersonal-oral': mandarinTrack,
  },
  schools: [ridgeline, ps214, kereruValley],
  hq: {
    key: 'ines-halvorsen',
    name: 'Inês Halvorsen',
    initials: 'IH',
    email: 'hq@threshold.example',
    roles: ['hq'],
  },
};
