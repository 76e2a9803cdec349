/**
 * The pictures by which a child who reads no digits keys in a PIN, each in the place of its digit: the first is 0. So a PIN is one
 * secret with two faces, as strong by pictures as by digits, and whoever is in classes of both kinds has one to remember.
 */
export const pinPictures = [
  'moon',
  'sun',
  'fish',
  'house',
  'tree',
  'heart',
  'boat',
  'cat',
  'umbrella',
  'car',
] as const;
export type PinPicture = (typeof pinPictures)[number];

/** The pictures of a PIN, in its order; of four digits. */
export function picturesOf(pin: string): PinPicture[] {
  return [...pin].flatMap((digit) => pinPictures[Number(digit)] ?? []);
}
