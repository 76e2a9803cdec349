import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server, type ServerOptions } from 'socket.io';
import type { PlainChange, PlainReady, PlainWithdraw } from './plain-press.ts';
import type { Seat } from './subject.ts';

export type PlainReply = { ok: true; rev: number; attempt: string } | { ok: false; code: string };
type Acknowledge = (reply: PlainReply) => void;

interface FromClient {
  'attempt.ready': (press: PlainReady, acknowledge: Acknowledge) => void;
  'attempt.withdraw': (press: PlainWithdraw, acknowledge: Acknowledge) => void;
}
interface ToClient {
  change: (change: PlainChange) => void;
}
type BareServer = Server<FromClient, ToClient>;

/** What a baseline does with the two things a student can press. */
interface Presses {
  ready: (io: BareServer, press: PlainReady, acknowledge: Acknowledge) => void;
  withdraw: (io: BareServer, press: PlainWithdraw, acknowledge: Acknowledge) => void;
}

export const roomOf = (section: number) => `section-${section}`;

/**
 * Socket.IO set as Threshold sets it, on a free port of the loopback; a teacher joins the room of their
 * section. Tells the parent process its port and ends when the parent is gone.
 */
export function serveBareIo(presses: Presses, adapter?: ServerOptions['adapter']): void {
  const http = createServer();
  const io: BareServer = new Server(http, {
    transports: ['websocket'],
    perMessageDeflate: false,
    serveClient: false,
    ...(adapter && { adapter }),
  });
  io.on('connection', (socket) => {
    const seat = socket.handshake.auth as Seat;
    if (seat.role === 'teacher') void socket.join(roomOf(seat.section));
    socket.on('attempt.ready', (press, acknowledge) => presses.ready(io, press, acknowledge));
    socket.on('attempt.withdraw', (press, acknowledge) => presses.withdraw(io, press, acknowledge));
  });
  http.listen(0, '127.0.0.1', () => process.send!({ port: (http.address() as AddressInfo).port }));
  process.on('disconnect', () => process.exit());
}
