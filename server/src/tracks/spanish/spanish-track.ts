import { forFamilies } from '../for-families.ts';
import { forStudents } from '../for-students.ts';
import type { TrackContent } from '../track-content.ts';
import { advancedLow } from './advanced-low.ts';
import { advancedLowFamilies } from './advanced-low-families.ts';
import { intermediateHigh } from './intermediate-high.ts';
import { intermediateHighFamilies } from './intermediate-high-families.ts';
import { intermediateLow } from './intermediate-low.ts';
import { intermediateLowFamilies } from './intermediate-low-families.ts';
import { intermediateMid } from './intermediate-mid.ts';
import { intermediateMidFamilies } from './intermediate-mid-families.ts';
import { noviceHigh } from './novice-high.ts';
import { noviceHighFamilies } from './novice-high-families.ts';
import { noviceLow } from './novice-low.ts';
import { noviceLowFamilies } from './novice-low-families.ts';
import { noviceMid } from './novice-mid.ts';
import { noviceMidFamilies } from './novice-mid-families.ts';

export const spanishTrack: TrackContent = {
  title: 'Spanish, Interpersonal Oral',
  subject: 'Spanish',
  language: 'es',
  families: { es: 'Español: conversación', zh: '西班牙语：口语交流' },
  students: forStudents(),
  levels: [
    forFamilies(noviceLow, noviceLowFamilies),
    forFamilies(noviceMid, noviceMidFamilies),
    forFamilies(noviceHigh, noviceHighFamilies),
    forFamilies(intermediateLow, intermediateLowFamilies),
    forFamilies(intermediateMid, intermediateMidFamilies),
    forFamilies(intermediateHigh, intermediateHighFamilies),
    forFamilies(advancedLow, advancedLowFamilies),
  ],
};
