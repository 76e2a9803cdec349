import type { Server, Socket } from 'socket.io';
import type { ClientToServer, ServerToClient } from '@threshold/shared/contract/sockets.ts';
import type { Identity } from './identity.ts';

interface SocketData {
  identity: Identity;
  /** When the session was last read. Unit: monotonic milliseconds. */
  looked: number;
  /** Somebody touched the device since its session was last kept alive. Rule I10. */
  touched: boolean;
  /** `<view>:<section>` of what this socket watches. */
  watching: Set<string>;
}

type None = Record<string, never>;
export type ThresholdServer = Server<ClientToServer, ServerToClient, None, SocketData>;
export type ThresholdSocket = Socket<ClientToServer, ServerToClient, None, SocketData>;
