import { openDecoder } from './decode-frame.ts';

/** What a browser that reads codes has; TypeScript does not know it. */
interface Detector {
  detect(source: HTMLVideoElement): Promise<{ rawValue: string }[]>;
}
interface DetectorClass {
  new (options: { formats: string[] }): Detector;
  getSupportedFormats(): Promise<string[]>;
}

/** Between two looks. Unit: milliseconds. */
const LOOK_MS = 150;

const detectorClass = () =>
  (globalThis as { BarcodeDetector?: DetectorClass }).BarcodeDetector ?? null;

/** What stands in a badge, from the address its code leads to, of whatever host; null where it is no badge. */
function badgeIn(address: string): string | null {
  return /\/badge#([\w-]{38})$/.exec(address)?.[1] ?? null;
}

/** This browser's own reader of codes; null in Safari, in Firefox, and in Chrome where the system has none. */
async function ownDetector(): Promise<Detector | null> {
  const detector = detectorClass();
  const formats = await detector?.getSupportedFormats().catch((): string[] => []);
  return detector && formats?.includes('qr_code') ? new detector({ formats: ['qr_code'] }) : null;
}

/** The camera is there, and what would read its picture could not be loaded. */
export class NoDecoder extends Error {}

/** How this browser reads a code off a camera's picture: by itself, else by a decoder that is loaded now. */
async function openReading(): Promise<(video: HTMLVideoElement) => Promise<string | null>> {
  const own = await ownDetector();
  if (own) return async (video) => (await own.detect(video).catch(() => []))[0]?.rawValue ?? null;
  const decode = await openDecoder().catch((cause: unknown) => {
    throw new NoDecoder('The decoder did not load', { cause });
  });
  return async (video) => decode(video);
}

/** Whether the device has a camera that a page may ask for. Where not, the device's own camera opens the badge's address. */
export async function readsBadges(): Promise<boolean> {
  // No camera is given over plain http.
  if (!('mediaDevices' in navigator)) return false;
  const devices = await navigator.mediaDevices
    .enumerateDevices()
    .catch((): MediaDeviceInfo[] => []);
  return devices.some(({ kind }) => kind === 'videoinput');
}

/** Looks through the camera until it is closed. */
export class BadgeReader {
  readonly #onbadge: (badge: string) => void;
  #stream: MediaStream | null = null;
  #closed = false;

  /** `onbadge` hears each badge once, until another is held up. */
  constructor(onbadge: (badge: string) => void) {
    this.#onbadge = onbadge;
  }

  /** Rejects where the browser gives no camera, by NoDecoder where the decoder it needs cannot be loaded; then the camera is closed. */
  async open(video: HTMLVideoElement): Promise<void> {
    // The side a child looks at: a badge is held before the screen.
    const asked = { video: { facingMode: 'user' }, audio: false };
    this.#stream = await navigator.mediaDevices.getUserMedia(asked);
    if (this.#closed) return this.close();
    video.srcObject = this.#stream;
    const [read] = await Promise.all([openReading(), video.play()]).catch((why: unknown) => {
      this.close();
      throw why;
    });
    let last = '';
    while (!this.#closed) {
      const code = await read(video);
      const badge = code === null ? null : badgeIn(code);
      if (badge !== null && badge !== last) this.#onbadge((last = badge));
      await new Promise((next) => setTimeout(next, LOOK_MS));
    }
  }

  /** The camera's light goes out. */
  close(): void {
    this.#closed = true;
    for (const track of this.#stream?.getTracks() ?? []) track.stop();
  }
}
