import type { hq as english } from '../en/hq.ts';
import type { AreaIn } from '../translated.ts';

export const hq: AreaIn<typeof english> = {};
