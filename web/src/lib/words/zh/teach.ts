import type { teach as english } from '../en/teach.ts';
import type { AreaIn } from '../translated.ts';

export const teach: AreaIn<typeof english> = {};
