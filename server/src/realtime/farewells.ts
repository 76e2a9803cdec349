import type { IncomingMessage } from 'node:http';
import type { ThresholdServer } from './socket-types.ts';

/** What is used of an engine's connection. */
interface Connection {
  readonly request: IncomingMessage;
  once(event: 'close', listener: () => void): void;
}

/** Unit: milliseconds. */
const LONGEST = 2_000;

/**
 * Bounds how long a closed WebSocket keeps its connection. The closing handshake waits 30 s for the other side: so long could
 * somebody who never answers stay on, or hold up a server that wants to stop.
 */
export function boundFarewells(io: ThresholdServer): void {
  io.engine.on('connection', (connection: Connection) => {
    const { socket } = connection.request;
    connection.once('close', () => {
      if (socket.destroyed) return;
      const timer = setTimeout(() => socket.destroy(), LONGEST);
      socket.once('close', () => clearTimeout(timer));
    });
  });
}
