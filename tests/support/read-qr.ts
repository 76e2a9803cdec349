import type { Locator } from '@playwright/test';
import decodeQR from 'qr/decode.js';

/** In the page: the picture's points, four bytes each, as a canvas has them. */
const points = `async (png) => {
  const bytes = Uint8Array.from(atob(png), (sign) => sign.charCodeAt(0));
  const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const { width, height } = picture;
  const canvas = new OffscreenCanvas(width, height).getContext('2d');
  canvas.drawImage(picture, 0, 0);
  const { data } = canvas.getImageData(0, 0, width, height);
  let text = '';
  for (let i = 0; i < data.length; i += 8192)
    text += String.fromCharCode(...data.subarray(i, i + 8192));
  return { width, height, text: btoa(text) };
}`;

/** What the QR code says that stands there, read from a picture of it as a camera takes one. Rejects where none can be read. */
export async function readQr(what: Locator): Promise<string> {
  const png = (await what.screenshot()).toString('base64');
  const { width, height, text } = await what
    .page()
    .evaluate<{ width: number; height: number; text: string }>(`(${points})('${png}')`);
  return decodeQR({ width, height, data: new Uint8Array(Buffer.from(text, 'base64')) });
}
