import { expect, test } from 'vitest';
import { picturesOf, pinPictures } from '@threshold/shared/domain/pin-pictures.ts';
import { pinPictureShapes } from '../../web/src/lib/components/pin-picture-shapes.ts';

test('[D1] each digit has a picture of its own, so a PIN by pictures is as strong as by digits', () => {
  expect(new Set(pinPictures).size).toBe(10);
  const all = Array.from({ length: 10_000 }, (_, i) => String(i).padStart(4, '0'));
  expect(new Set(all.map((pin) => picturesOf(pin).join(' '))).size).toBe(10_000);
  expect(picturesOf('0172')).toEqual(['moon', 'sun', 'cat', 'fish']);
});

test('[D1] every picture is drawn, each as a shape of its own', () => {
  const shapes = pinPictures.map((picture) => pinPictureShapes[picture]);
  expect(new Set(shapes.map(({ fill }) => fill)).size).toBe(10);
});
