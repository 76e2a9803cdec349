import { expect, test } from 'vitest';
import { namesInOneSize } from '../../web/src/lib/screens/cards/name-size.ts';

const sizes = (...names: string[]) =>
  namesInOneSize(
    names.map((latin) => ({ latin, own: null, lang: null, short: latin.split(' ')[0]! })),
  );

test('names on cards are of one size, smaller only where a name needs it', () => {
  expect(sizes('Amara Okafor', 'Noah Begay', 'Elif Yıldız')).toEqual([1, 1, 1]);
  const longest = 'Maximiliana Wolkenstein-Trostburg-Rodenegg';
  expect(sizes('Amara Okafor', 'Noah Begay', 'Elif Yıldız', longest)).toEqual([1, 1, 1, 2]);
  // Where more than one of four needs smaller letters, all have those: large ones would be the odd ones out.
  const long = 'Oluwaseun Adébáyò-Ogunlesi';
  expect(sizes('Amara Okafor', long, long, 'Noah Begay')).toEqual([2, 2, 2, 2]);
  expect(sizes()).toEqual([]);
});
