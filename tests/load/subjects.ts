import { adapter } from './adapter-subject.ts';
import { floor } from './floor-subject.ts';
import type { Subject } from './subject.ts';
import { threshold } from './threshold-subject.ts';

/** Everything the bench measures, in the order of a round. */
export const subjects = { floor, adapter, threshold } satisfies Record<string, Subject>;

export type SubjectName = keyof typeof subjects;
