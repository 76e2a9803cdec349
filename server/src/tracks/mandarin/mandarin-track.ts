import { forFamilies } from '../for-families.ts';
import type { TrackContent } from '../track-content.ts';
import { mandarinNoviceHigh } from './novice-high.ts';
import { mandarinNoviceHighFamilies } from './novice-high-families.ts';
import { mandarinNoviceLow } from './novice-low.ts';
import { mandarinNoviceLowFamilies } from './novice-low-families.ts';
import { mandarinNoviceMid } from './novice-mid.ts';
import { mandarinNoviceMidFamilies } from './novice-mid-families.ts';
import { mandarinStudentsEs } from './mandarin-students-es.ts';
import { mandarinStudentsZh } from './mandarin-students-zh.ts';

export const mandarinTrack: TrackContent = {
  title: 'Mandarin, Interpersonal Oral',
  subject: 'Mandarin Chinese',
  language: 'zh-Hans',
  families: { es: 'Mandarín: conversación', zh: '中文：口语交流' },
  students: { es: mandarinStudentsEs, zh: mandarinStudentsZh },
  levels: [
    forFamilies(mandarinNoviceLow, mandarinNoviceLowFamilies),
    forFamilies(mandarinNoviceMid, mandarinNoviceMidFamilies),
    forFamilies(mandarinNoviceHigh, mandarinNoviceHighFamilies),
  ],
};
