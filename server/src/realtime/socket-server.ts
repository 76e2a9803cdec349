import type { Server as HttpServer } from 'node:http';
import { randomUUID } from 'node:crypto';
import { Server } from 'socket.io';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { type CommandName, commandNames } from '@threshold/shared/contract/command-map.ts';
import { refuse } from '@threshold/shared/contract/refusals.ts';
import type { Reply, ViewName } from '@threshold/shared/contract/sockets.ts';
import type { SessionPerson } from '@threshold/shared/contract/sign-in.ts';
import { schoolDay } from '@threshold/shared/domain/school-day.ts';
import type { Log } from '../log.ts';
import type { Functions } from '../store/functions.ts';
import { HqStore } from '../store/hq-store.ts';
import { schoolKeys } from '../store/keys.ts';
import type { RedisClient } from '../store/redis.ts';
import { acceptCommand } from './accept-command.ts';
import { Beats } from './beats.ts';
import { FeedChannels } from './feed-channels.ts';
import { Hq } from './hq.ts';
import type { Doors } from './doors.ts';
import { type Identity, nameOf, schoolOf } from './identity.ts';
import { Outages } from './outages.ts';
import { Rooms } from './rooms.ts';
import { Sessions } from './sessions.ts';
import type { ThresholdServer, ThresholdSocket } from './socket-types.ts';
import { watch } from './watch.ts';

export interface RealtimeDeps {
  http: HttpServer;
  redis: RedisClient;
  functions: Functions;
  doors: Doors;
  secretKey: string;
  log: Log;
}

export interface Realtime {
  io: ThresholdServer;
  rooms: Rooms;
  beats: Beats;
  hq: HqStore;
  /** Accepts a command that came by another door, a form say. */
  accept: (who: SessionPerson, name: CommandName, input: unknown) => Promise<Reply>;
  close: () => Promise<void>;
}

const MAX_FRAME = 64 * 1024;
const MAX_STUDENT_FRAME = 16 * 1024;
/** Events a second of one person, on all their sockets of this process. */
const EVENTS = 200;
const SOCKETS = 20;

/** The live protocol on that HTTP server: one socket an identity, views watched on it, commands sent on it. */
export function startRealtime(deps: RealtimeDeps): Realtime {
  const { http, redis, functions, doors, log, secretKey } = deps;
  const fault = (error: unknown) => log.error({ err: error }, 'realtime');
  const io: ThresholdServer = new Server(http, {
    transports: ['websocket'],
    perMessageDeflate: false,
    httpCompression: false,
    serveClient: false,
    maxHttpBufferSize: MAX_FRAME,
    connectTimeout: 10_000,
    allowRequest: (request, decide) => decide(null, doors.originAllowed(request)),
  });
  const channels = new FeedChannels(redis);
  const rooms = new Rooms({ io, redis, functions, channels, secretKey, fault });
  const hqStore = new HqStore(redis, functions);
  const hq = new Hq({ io, store: hqStore, channels, fault }, () => [
    ...new Set(rooms.all().map((room) => room.school)),
  ]);
  const beats = new Beats({
    rooms,
    process: randomUUID().slice(0, 8),
    dayOf: dayOf(redis),
    schools: () => hqStore.schools(),
    report: (school) => hqStore.report(school, { all: true }),
    fault,
  });
  const sessions = new Sessions({ io, doors, fault });
  const outages = new Outages({ io, redis, rooms, sessions, fault });
  const limiter = new RateLimiterMemory({ points: EVENTS, duration: 1 });
  const accept = (who: SessionPerson, name: CommandName, input: unknown) =>
    acceptCommand(
      {
        store: (school) => rooms.store(school),
        log,
        committed: (school, tick) => hq.committed(school, tick),
      },
      who,
      name,
      input,
    );

  io.use((socket, next) => {
    identify(socket, doors).then(
      (identity) => {
        if (!identity) return next(new Error('SIGNED_OUT'));
        socket.data = { identity, looked: performance.now(), watching: new Set() };
        if (sessions.count(identity) >= SOCKETS) return next(new Error('TOO_FAST'));
        return next();
      },
      (error: unknown) => {
        fault(error);
        next(new Error('UNAVAILABLE'));
      },
    );
  });

  io.on('connection', (socket) => {
    const { identity } = socket.data;
    boundFrames(socket);
    socket.use((_event, next) => {
      limiter.consume(nameOf(identity)).then(
        () => next(),
        () => next(new Error('TOO_FAST')),
      );
    });
    socket.on('error', (error) =>
      socket.emit('ended', refuse(error.message === 'TOO_FAST' ? 'TOO_FAST' : 'FAULT')),
    );
    socket.on('watch', (asked, reply) => {
      if (typeof reply !== 'function') return;
      watch({ rooms, hq }, socket, asked).then(
        (watching) => {
          reply(watching);
          if (watching.ok) announce(socket);
        },
        (error: unknown) => {
          fault(error);
          reply(refuse('UNAVAILABLE'));
        },
      );
    });
    socket.on('unwatch', (asked) => leave(socket, `${asked?.view}:${asked?.section}`));
    for (const name of commandNames) {
      socket.on(name, (...[input, reply]: [unknown, ((reply: Reply) => void)?]) => {
        if (typeof reply !== 'function') return;
        command(socket, name, input).then(reply, fault);
      });
    }
    socket.on('disconnect', () => {
      for (const view of [...socket.data.watching]) leave(socket, view);
      sessions.gone(socket);
    });
    sessions.came(socket);
  });

  async function command(
    socket: ThresholdSocket,
    name: CommandName,
    input: unknown,
  ): Promise<Reply> {
    if (socket.data.identity.type !== 'person') return refuse('NOT_ALLOWED');
    const who = await sessions.fresh(socket);
    return who ? accept(who, name, input) : refuse('SIGNED_OUT');
  }

  function announce(socket: ThresholdSocket): void {
    const school = schoolOf(socket.data.identity);
    for (const watched of socket.data.watching) {
      const room = rooms.find(school, Number(watched.split(':')[1]));
      if (room) beats.changed(room);
    }
  }

  function leave(socket: ThresholdSocket, watched: string): void {
    if (!socket.data.watching.has(watched)) return;
    const [view, section] = watched.split(':') as [Exclude<ViewName, 'hq'>, string];
    const room = rooms.find(schoolOf(socket.data.identity), Number(section));
    if (!room) return;
    room.leave(socket, view);
    const { identity } = socket.data;
    if (identity.type !== 'person') return;
    const { person } = identity.who;
    if (!room.people().includes(person)) beats.changed(room, [person]);
  }

  doors.onRevoked((gone) => sessions.revoked(gone));
  return {
    io,
    rooms,
    beats,
    hq: hqStore,
    accept,
    async close() {
      outages.close();
      sessions.close();
      await beats.close();
      await hq.close();
      await io.close();
    },
  };
}

async function identify(socket: ThresholdSocket, doors: Doors): Promise<Identity | null> {
  const auth: unknown = socket.handshake.auth;
  const token = auth && typeof auth === 'object' && 'display' in auth ? auth.display : undefined;
  if (typeof token === 'string') {
    const display = token.length > 100 ? null : await doors.displayOf(token);
    return display && { type: 'display', token, display };
  }
  const session = await doors.sessionOf(socket.request);
  return session && { type: 'person', session: session.id, who: session.who };
}

/** Over 16 KB from a student closes the socket; the engine itself closes at 64 KB for everybody. */
function boundFrames(socket: ThresholdSocket): void {
  const { identity } = socket.data;
  if (identity.type === 'person' && identity.who.kind !== 'student') return;
  socket.conn.on('packet', (packet: { data?: { length?: number } }) => {
    if ((packet.data?.length ?? 0) > MAX_STUDENT_FRAME) socket.conn.close();
  });
}

/** The school's day by the store's clock and the school's own zone, so that processes with wrong clocks agree. */
function dayOf(redis: RedisClient) {
  return async (school: number) => {
    const [[seconds], record] = await Promise.all([
      redis.time(),
      redis.hget(schoolKeys(school).school(), 'record'),
    ]);
    const { timeZone } = JSON.parse(record ?? '{"timeZone":"UTC"}') as { timeZone: string };
    return schoolDay(Number(seconds) * 1_000, timeZone);
  };
}
