import { adapter } from './adapter-subject.ts';
import { floor } from './floor-subject.ts';
import type { Subject } from './subject.ts';

/** Everything the bench measures, in the order of a round. */
export const subjects = { floor, adapter } satisfies Record<string, Subject>;

export type SubjectName = keyof typeof subjects;
