import type { RateLimiterMemory } from 'rate-limiter-flexible';
import { RateLimiterRes } from 'rate-limiter-flexible';
import { commandNames } from '@threshold/shared/contract/command-map.ts';
import { refuse } from '@threshold/shared/contract/refusals.ts';
import { nameOf, personName } from './identity.ts';
import type { ThresholdSocket } from './socket-types.ts';

/** Points a second of one person, on all their sockets of this process. A watch reads a whole section, so it costs more. */
export const POINTS = 200;
const WATCH_POINTS = 5;
/** Nobody does that by hand, and refusing costs too: such a socket is closed. */
const FLOOD = 5 * POINTS;
const MAX_STUDENT_FRAME = 16 * 1024;

const known = new Set<string>([...commandNames, 'watch', 'unwatch', 'touched']);

/** Bounds what a socket may send: only events there are, so many a second, and of what length. */
export function guardEvents(socket: ThresholdSocket, limiter: RateLimiterMemory): void {
  const name = nameOf(socket.data.identity);
  boundFrames(socket);
  socket.use(([event, ...args], next) => {
    // Anything else reaches no listener: an 'error' from outside would end the process.
    if (!known.has(event)) return;
    limiter.consume(name, event === 'watch' ? WATCH_POINTS : 1).then(
      () => next(),
      (stopped: unknown) => {
        const reply: unknown = args.at(-1);
        if (typeof reply === 'function') reply(refuse('TOO_FAST'));
        if (stopped instanceof RateLimiterRes && stopped.consumedPoints > FLOOD)
          socket.disconnect(true);
      },
    );
  });
  // Told of packets that cannot be read; the engine closes the socket.
  socket.on('error', () => undefined);
}

/** Counts a command that came as a form among those of the person's sockets; answers whether it may still be looked at. */
export async function maySend(
  limiter: RateLimiterMemory,
  who: { school: number; person: number },
): Promise<boolean> {
  try {
    await limiter.consume(personName(who));
    return true;
  } catch (stopped) {
    if (stopped instanceof RateLimiterRes) return false;
    throw stopped;
  }
}

/** Over 16 KB from a student, a family or a display closes the socket; the engine itself closes at 64 KB for everybody. */
function boundFrames(socket: ThresholdSocket): void {
  const { identity } = socket.data;
  if (identity.type === 'person' && !['student', 'family'].includes(identity.who.kind)) return;
  socket.conn.on('packet', ({ data }: { data?: string | Buffer }) => {
    if (data && Buffer.byteLength(data) > MAX_STUDENT_FRAME) socket.disconnect(true);
  });
}
