/** The longer side of what is decoded: enough for a badge held up, and quick on a slow tablet. Unit: px. */
const LONGEST = 800;
/** How long a blurred picture is tried; the next one comes soon. Unit: milliseconds. */
const PATIENCE_MS = 60;

/** Reads the code in a camera's picture; null where there is none. */
export type DecodeFrame = (video: HTMLVideoElement) => string | null;

/** A decoder for browsers that read no codes themselves. It is a script of its own, which only they load. */
export async function openDecoder(): Promise<DecodeFrame> {
  const { default: decode } = await import('qr/decode.js');
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  return (video) => {
    const scale = Math.min(1, LONGEST / Math.max(video.videoWidth, video.videoHeight));
    const width = Math.floor(video.videoWidth * scale);
    const height = Math.floor(video.videoHeight * scale);
    if (!canvas || !(width > 0 && height > 0)) return null;
    canvas.canvas.width = width;
    canvas.canvas.height = height;
    canvas.drawImage(video, 0, 0, width, height);
    try {
      const { data } = canvas.getImageData(0, 0, width, height);
      return decode({ width, height, data }, { timeLimit: PATIENCE_MS });
    } catch {
      // It throws where the picture holds no code that it can read, which is most pictures.
      return null;
    }
  };
}
