import { forFamilies } from '../for-families.ts';
import type { TrackContent } from '../track-content.ts';
import { addAndSubtract } from './add-and-subtract.ts';
import { addAndSubtractFamilies } from './add-and-subtract-families.ts';
import { multiply } from './multiply.ts';
import { multiplyFamilies } from './multiply-families.ts';
import { placeValue } from './place-value.ts';
import { placeValueFamilies } from './place-value-families.ts';

export const mathTrack: TrackContent = {
  title: 'Math, Grade 3',
  subject: 'Math',
  language: 'en',
  families: { es: 'Matemáticas, 3.º grado', zh: '数学，三年级' },
  levels: [
    forFamilies(placeValue, placeValueFamilies),
    forFamilies(addAndSubtract, addAndSubtractFamilies),
    forFamilies(multiply, multiplyFamilies),
  ],
};
