import type { student as english } from '../en/student.ts';
import type { AreaIn } from '../translated.ts';

export const student: AreaIn<typeof english> = {};
