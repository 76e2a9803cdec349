import type { LiveClient } from './live-client.ts';
import { until } from './until.ts';

/** A socket that sends whatever frames a test likes, with the session of a real screen. */
export class LiveFrames {
  readonly received: string[] = [];
  closed = false;
  readonly #socket: WebSocket;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.addEventListener('message', ({ data }) => {
      const frame = String(data);
      this.received.push(frame);
      if (frame === '2') socket.send('3');
    });
    socket.addEventListener('close', () => (this.closed = true));
    socket.addEventListener('error', () => undefined);
  }

  /** Opens it and joins as Socket.IO does. */
  static async open({ pass }: LiveClient): Promise<LiveFrames> {
    const { origin, host } = new URL(pass.url);
    const headers = { origin, cookie: pass.cookie ?? '' };
    const address = `ws://${host}/socket.io/?EIO=4&transport=websocket`;
    // Node's own WebSocket takes headers beside what browsers know.
    const frames = new LiveFrames(new WebSocket(address, { headers } as never));
    await until('the engine opens', () => frames.received.some((one) => one.startsWith('0')));
    frames.send('40');
    await until('the socket joins', () => frames.received.some((one) => one.startsWith('40')));
    return frames;
  }

  send(frame: string | Uint8Array<ArrayBuffer>): void {
    this.#socket.send(frame);
  }

  close(): void {
    this.#socket.close();
  }
}
