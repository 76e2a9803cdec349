import { encode } from 'uqr';

/** A QR code as one path of unit squares. */
export interface QrDrawing {
  /** Squares on a side, without the quiet zone. */
  size: number;
  /** The dark squares, for the `d` of an SVG path; a run of them is one rectangle. */
  path: string;
}

/** Every card of a class bears the same code, which takes milliseconds to find: the last one is kept. */
let last: { text: string; drawing: QrDrawing } | null = null;

/**
 * Draws a text as a QR code that is still read with a seventh of it gone, for a card is creased and carried about.
 * Unit: one square. Texts over 2,331 bytes do not fit and throw.
 */
export function qrDrawing(text: string): QrDrawing {
  if (last?.text !== text) last = { text, drawing: draw(text) };
  return last.drawing;
}

function draw(text: string): QrDrawing {
  const { size, data } = encode(text, { ecc: 'M', boostEcc: true, border: 0 });
  const runs: string[] = [];
  data.forEach((row, y) => {
    for (let x = 0; x < size; x++) {
      const from = x;
      while (row[x]) x++;
      if (x > from) runs.push(`M${from} ${y}h${x - from}v1h-${x - from}z`);
    }
  });
  return { size, path: runs.join('') };
}
