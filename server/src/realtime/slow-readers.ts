import type { ThresholdServer, ThresholdSocket } from './socket-types.ts';

const EVERY_MS = 250;
/** What may wait for one socket. Unit: bytes. */
const MOST = 1024 * 1024;

/**
 * Lets go of sockets that do not read what they are sent: their connection is cut, and the client comes back to a fresh
 * snapshot. Without it a projector that sleeps costs hundreds of megabytes.
 */
export class SlowReaders {
  readonly #io: ThresholdServer;
  readonly #timer: NodeJS.Timeout;

  constructor(io: ThresholdServer) {
    this.#io = io;
    this.#timer = setInterval(() => this.#look(), EVERY_MS);
  }

  #look(): void {
    for (const socket of this.#io.of('/').sockets.values())
      // Not closed but cut: a closing handshake would wait behind all that is not read.
      if (waiting(socket) > MOST) socket.request.socket.destroy();
  }

  close(): void {
    clearInterval(this.#timer);
  }
}

/** What waits in the system's buffer and, once that is full, in the engine's. Unit: bytes, roughly. */
function waiting(socket: ThresholdSocket): number {
  const packets = socket.conn['writeBuffer'] as { data?: string | Buffer }[];
  return packets.reduce(
    (sum, { data }) => sum + (data?.length ?? 0),
    socket.request.socket.writableLength,
  );
}
