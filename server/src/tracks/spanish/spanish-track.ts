import { forFamilies } from '../for-families.ts';
import { forStudents } from '../for-students.ts';
import type { TrackContent } from '../track-content.ts';
import { advancedLow } from './advanced-low.ts';
import { advancedLowFamilies } from './advanced-low-families.ts';
import { advancedLowStudents } from './advanced-low-students.ts';
import { intermediateHigh } from './intermediate-high.ts';
import { intermediateHighFamilies } from './intermediate-high-families.ts';
import { intermediateHighStudents } from './intermediate-high-students.ts';
import { intermediateLow } from './intermediate-low.ts';
import { intermediateLowFamilies } from './intermediate-low-families.ts';
import { intermediateLowStudents } from './intermediate-low-students.ts';
import { intermediateMid } from './intermediate-mid.ts';
import { intermediateMidFamilies } from './intermediate-mid-families.ts';
import { intermediateMidStudents } from './intermediate-mid-students.ts';
import { noviceHigh } from './novice-high.ts';
import { noviceHighFamilies } from './novice-high-families.ts';
import { noviceHighStudents } from './novice-high-students.ts';
import { noviceLow } from './novice-low.ts';
import { noviceLowFamilies } from './novice-low-families.ts';
import { noviceLowStudents } from './novice-low-students.ts';
import { noviceMid } from './novice-mid.ts';
import { noviceMidFamilies } from './novice-mid-families.ts';
import { noviceMidStudents } from './novice-mid-students.ts';

export const spanishTrack: TrackContent = {
  title: 'Spanish, Interpersonal Oral',
  subject: 'Spanish',
  language: 'es',
  families: { es: 'Español: conversación', zh: '西班牙语：口语交流' },
  students: forStudents(
    noviceLowStudents,
    noviceMidStudents,
    noviceHighStudents,
    intermediateLowStudents,
    intermediateMidStudents,
    intermediateHighStudents,
    advancedLowStudents,
  ),
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
