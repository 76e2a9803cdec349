import type { board as english } from '../en/board.ts';
import type { AreaIn } from '../translated.ts';

export const board: AreaIn<typeof english> = {};
