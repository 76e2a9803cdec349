import type { wall as english } from '../en/wall.ts';
import type { AreaIn } from '../translated.ts';

export const wall: AreaIn<typeof english> = {};
