import type { PinFace } from '@threshold/shared/contract/commands/section-set.ts';
import { type PinPicture, picturesOf } from '@threshold/shared/domain/pin-pictures.ts';
import { say } from '../words/say.ts';

const pictures = {
  moon: 'pictures.moon',
  sun: 'pictures.sun',
  fish: 'pictures.fish',
  house: 'pictures.house',
  tree: 'pictures.tree',
  heart: 'pictures.heart',
  boat: 'pictures.boat',
  cat: 'pictures.cat',
  umbrella: 'pictures.umbrella',
  car: 'pictures.car',
} as const satisfies Record<PinPicture, string>;

/** What a picture of a PIN is called. */
export function pictureName(picture: PinPicture): string {
  return say(pictures[picture]);
}

/** A PIN for who listens: digit by digit, not a number of thousands, or picture by picture. */
export function pinSpoken(pin: string, face: PinFace): string {
  return face === 'digits' ? [...pin].join(' ') : picturesOf(pin).map(pictureName).join(', ');
}
