import type { door as english } from '../en/door.ts';
import type { AreaIn } from '../translated.ts';

export const door: AreaIn<typeof english> = {};
