import { forFamilies } from '../for-families.ts';
import { forStudents } from '../for-students.ts';
import type { TrackContent } from '../track-content.ts';
import { addAndSubtract } from './add-and-subtract.ts';
import { addAndSubtractFamilies } from './add-and-subtract-families.ts';
import { addAndSubtractStudentsEs } from './add-and-subtract-students-es.ts';
import { addAndSubtractStudentsZh } from './add-and-subtract-students-zh.ts';
import { multiply } from './multiply.ts';
import { multiplyFamilies } from './multiply-families.ts';
import { multiplyStudents } from './multiply-students.ts';
import { placeValue } from './place-value.ts';
import { placeValueFamilies } from './place-value-families.ts';
import { placeValueStudents } from './place-value-students.ts';

export const mathTrack: TrackContent = {
  title: 'Math, Grade 3',
  subject: 'Math',
  language: 'en',
  families: { es: 'Matemáticas, 3.º grado', zh: '数学，三年级' },
  students: forStudents(
    placeValueStudents,
    { es: addAndSubtractStudentsEs, zh: addAndSubtractStudentsZh },
    multiplyStudents,
  ),
  levels: [
    forFamilies(placeValue, placeValueFamilies),
    forFamilies(addAndSubtract, addAndSubtractFamilies),
    forFamilies(multiply, multiplyFamilies),
  ],
};
