import type { TrackContent } from '../track-content.ts';
import { mandarinNoviceHigh } from './novice-high.ts';
import { mandarinNoviceLow } from './novice-low.ts';
import { mandarinNoviceMid } from './novice-mid.ts';

export const mandarinTrack: TrackContent = {
  title: 'Mandarin, Interpersonal Oral',
  subject: 'Mandarin Chinese',
  language: 'zh-Hans',
  levels: [mandarinNoviceLow, mandarinNoviceMid, mandarinNoviceHigh],
};
