import type { PinPicture } from '@threshold/shared/domain/pin-pictures.ts';

/**
 * The pictures of a PIN as shapes on a square of 48: `fill` is filled, its holes by the even-odd rule, `line` is drawn 4.5 wide.
 * One ink each, and each told from the others by its outline alone: colour says nothing, and paper has none.
 */
export const pinPictureShapes: Readonly<Record<PinPicture, { fill: string; line?: string }>> = {
  moon: { fill: 'M29 4.5A20 20 0 1 0 43.5 30 16.5 16.5 0 0 1 29 4.5z' },
  sun: {
    fill: 'M24 14a10 10 0 1 1 0 20 10 10 0 0 1 0-20z',
    line: 'M24 4v4M24 40v4M4 24h4M40 24h4M9.9 9.9l2.8 2.8M35.3 35.3l2.8 2.8M38.1 9.9l-2.8 2.8M12.7 35.3l-2.8 2.8',
  },
  fish: {
    fill: 'M2.5 24C9 11.5 25 9.5 34.5 20.5L45.5 12q-3 12 0 24L34.5 27.5C25 38.5 9 36.5 2.5 24zM13 18.6a3 3 0 1 0 0 6 3 3 0 0 0 0-6z',
  },
  house: {
    fill: 'M24 4.5L46 24.5h-6V43.5H8V24.5H2zM19.5 43.5h9V30.5h-9z',
  },
  tree: { fill: 'M24 2.5L37 18.5h-5.5L42.5 35H28v10.500h-8V35H5.500L16.5 18.500H11z' },
  heart: {
    fill: 'M24 43.500C9.5 33 3.5 25 3.5 16.500A10.8 10.8 0 0 1 24 12 10.8 10.8 0 0 1 44.5 16.500C44.5 25 38.5 33 24 43.500z',
  },
  boat: { fill: 'M21.5 3v27.500H5zM26.5 9.500l14.5 21h-14.500zM2.5 34.500h43l-7 10.500h-29z' },
  cat: {
    fill: 'M7 4.500l11 8q6-1.5 12 0l11-8V28a17 16.5 0 0 1-34 0zM16.5 22.500a3 3 0 1 0 0 6 3 3 0 0 0 0-6zM31.5 22.500a3 3 0 1 0 0 6 3 3 0 0 0 0-6zM21 32.500h6l-3 4z',
  },
  umbrella: {
    fill: 'M2.5 26a21.5 20.5 0 0 1 43 0q-5.4-5.5-10.75 0-5.4-5.5-10.75 0-5.4-5.5-10.75 0-5.4-5.5-10.75 0z',
    line: 'M24 4.500V3M24 24v15.500a4.6 4.6 0 0 0 9.2 0',
  },
  car: {
    fill: 'M2 35V26q0-4.5 4.5-5.500L9.5 20l5-9.500q1-2 3.5-2h11q2.5 0 4 2l6.5 9.5 2.5.5q4 1 4 5.500v9H41.700a6.7 6.7 0 0 0-13.4 0H19.700a6.7 6.7 0 0 0-13.4 0zM17.5 12.500L14 20h8v-7.500zM26 12.500V20h8.800l-4.8-7.500zM13 30.700a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9zM35 30.700a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9z',
  },
};
