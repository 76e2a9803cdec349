import type { common as english } from '../en/common.ts';
import type { AreaIn } from '../translated.ts';

export const common: AreaIn<typeof english> = {
  'common.small-numbers':
    'cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte',
};
