import { io, type Socket } from 'socket.io-client';

/** A live socket with those cookies, as a page of that server would open it. */
export function sessionSocket(
  url: string,
  cookies: ReadonlyMap<string, string>,
  more: { origin?: string; display?: string } = {},
): Socket {
  const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  return io(url, {
    transports: ['websocket'],
    reconnection: false,
    forceNew: true,
    extraHeaders: { origin: more.origin ?? url, cookie },
    ...(more.display === undefined ? {} : { auth: { display: more.display } }),
  });
}

/** Resolves with 'connect', or with why it was refused. */
export function opened(socket: Socket): Promise<string> {
  return new Promise((done) => {
    socket.once('connect', () => done('connect'));
    socket.once('connect_error', (error) => done(error.message));
  });
}

/** Resolves with the milliseconds until the server closed it; rejects after `patience`. */
export function closed(socket: Socket, patience = 5_000): Promise<number> {
  const begun = performance.now();
  return new Promise((done, failed) => {
    const timer = setTimeout(() => failed(new Error('The socket stayed open.')), patience);
    socket.once('disconnect', () => {
      clearTimeout(timer);
      done(performance.now() - begun);
    });
  });
}
