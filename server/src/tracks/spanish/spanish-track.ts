import type { TrackContent } from '../track-content.ts';
import { advancedLow } from './advanced-low.ts';
import { intermediateHigh } from './intermediate-high.ts';
import { intermediateLow } from './intermediate-low.ts';
import { intermediateMid } from './intermediate-mid.ts';
import { noviceHigh } from './novice-high.ts';
import { noviceLow } from './novice-low.ts';
import { withHome } from '../with-home.ts';
import { spanishHome } from './spanish-home.ts';
import { noviceMid } from './novice-mid.ts';

export const spanishTrack: TrackContent = {
  title: 'Spanish, Interpersonal Oral',
  subject: 'Spanish',
  language: 'es',
  levels: withHome(
    [
      noviceLow,
      noviceMid,
      noviceHigh,
      intermediateLow,
      intermediateMid,
      intermediateHigh,
      advancedLow,
    ],
    spanishHome,
  ),
};
