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

/** Whether this browser reads codes, and the device has a camera. Where not, the device's own camera opens the badge's address. */
export async function readsBadges(): Promise<boolean> {
  const detector = detectorClass();
  // No camera is given over plain http.
  if (!detector || !('mediaDevices' in navigator)) return false;
  const [formats, devices] = await Promise.all([
    detector.getSupportedFormats().catch((): string[] => []),
    navigator.mediaDevices.enumerateDevices().catch((): MediaDeviceInfo[] => []),
  ]);
  return formats.includes('qr_code') && devices.some(({ kind }) => kind === 'videoinput');
}

/** Looks through the camera until it is closed. Rejects where the browser gives it no camera. */
export class BadgeReader {
  readonly #onbadge: (badge: string) => void;
  #stream: MediaStream | null = null;
  #closed = false;

  /** `onbadge` hears each badge once, until another is held up. */
  constructor(onbadge: (badge: string) => void) {
    this.#onbadge = onbadge;
  }

  async open(video: HTMLVideoElement): Promise<void> {
    const detector = new (detectorClass()!)({ formats: ['qr_code'] });
    // The side a child looks at: a badge is held before the screen.
    const asked = { video: { facingMode: 'user' }, audio: false };
    this.#stream = await navigator.mediaDevices.getUserMedia(asked);
    if (this.#closed) return this.close();
    video.srcObject = this.#stream;
    await video.play();
    let last = '';
    while (!this.#closed) {
      const [code] = await detector.detect(video).catch(() => []);
      const badge = code ? badgeIn(code.rawValue) : null;
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
