import type { TrackContent } from '../track-content.ts';
import { addAndSubtract } from './add-and-subtract.ts';
import { withHome } from '../with-home.ts';
import { mathHome } from './math-home.ts';
import { multiply } from './multiply.ts';
import { placeValue } from './place-value.ts';

export const mathTrack: TrackContent = {
  title: 'Math, Grade 3',
  subject: 'Math',
  language: 'en',
  levels: withHome([placeValue, addAndSubtract, multiply], mathHome),
};
