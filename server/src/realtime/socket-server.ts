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
import { FamilyCodes } from '../store/family-codes.ts';
import { givenBy } from '../store/given/given-by.ts';
import { HqStore } from '../store/hq-store.ts';
import { schoolKeys } from '../store/keys.ts';
import type { RedisClient } from '../store/redis.ts';
import { StaleHints } from '../store/stale-hints.ts';
import { Secrets } from '../store/secrets.ts';
import { Erasures } from '../store/erasures.ts';
import { timeOf } from '../store/time-of.ts';
import { acceptCommand } from './accept-command.ts';
import { afterCommand } from './after-command.ts';
import { Beats } from './beats.ts';
import { FeedChannels } from './feed-channels.ts';
import { Hq } from './hq.ts';
import type { Doors } from './doors.ts';
import { POINTS, guardEvents, maySend } from './guard-events.ts';
import { identify } from './identify.ts';
import { schoolOf } from './identity.ts';
import { noteRefused } from './note-refused.ts';
import { opensAgain } from './opens-again.ts';
import { Outages } from './outages.ts';
import { Rooms } from './rooms.ts';
import { Screens } from './screens.ts';
import { Sessions } from './sessions.ts';
import { SlowReaders } from './slow-readers.ts';
import type { ThresholdServer, ThresholdSocket } from './socket-types.ts';
import { watch, watched } from './watch.ts';

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
/** Of one person or display, on this process. */
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
  const present = () => [...new Set(rooms.all().map((room) => room.school))];
  const hq = new Hq({ io, store: hqStore, channels, present, fault });
  const screens = new Screens(io, redis);
  const erasures = new Erasures({ redis, functions, endSessionsOf: doors.endSessionsOf, fault });
  const hints = new StaleHints(redis, fault);
  const beats = new Beats({
    screens,
    rooms,
    process: randomUUID().slice(0, 8),
    dayOf: dayOf(redis),
    schools: () => hqStore.schools(),
    report: (school) => hqStore.report(school),
    owed: (school) => erasures.begin(school),
    payEndings: (school) => doors.payEndings(school),
    fault,
  });
  const sessions = new Sessions({ io, doors, fault });
  const after = async () => void (await Promise.all([beats.beatAll(), hq.back()]));
  const outages = new Outages({ io, redis, rooms, sessions, after, fault });
  const slowReaders = new SlowReaders(io);
  const limiter = new RateLimiterMemory({ points: POINTS, duration: 1 });
  const secrets = new Secrets(secretKey);
  const families = new FamilyCodes(redis, secrets);
  const given = givenBy(redis, secrets);
  const afterwards = opensAgain(doors, afterCommand(doors, secrets, erasures));
  const accept = (who: SessionPerson, name: CommandName, input: unknown) =>
    acceptCommand(
      {
        store: (school) => rooms.store(school),
        given,
        afterwards,
        notAllowed: noteRefused(redis, functions, log),
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
        // Read again at the first thing asked: a revocation between here and the connection would have met no socket.
        const looked = Number.NEGATIVE_INFINITY;
        socket.data = { identity, looked, touched: false, watching: new Set() };
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
    sessions.came(socket);
    outages.came(socket);
    socket.on('disconnect', () => {
      for (const view of [...socket.data.watching]) leave(socket, view);
      screens.closed(socket).catch(fault);
      sessions.gone(socket);
      // Who only left the namespace would keep a connection that nobody counts.
      socket.conn.close();
    });
    guardEvents(socket, limiter);
    // Many that came at once were each counted before the others.
    if (sessions.count(socket.data.identity) > SOCKETS) socket.disconnect(true);
    socket.on('watch', (asked, reply) => {
      if (typeof reply !== 'function') return;
      watch({ rooms, hq, sessions, families, log }, socket, asked).then(
        (watching) => {
          reply(watching);
          if (watching.ok) {
            announce(socket);
            screens.opened(socket).catch(fault);
          }
        },
        (error: unknown) => {
          fault(error);
          reply(refuse('UNAVAILABLE'));
        },
      );
    });
    socket.on('unwatch', (asked) => leave(socket, watched(asked)));
    socket.on('touched', () => void (socket.data.touched = true));
    for (const name of commandNames) {
      socket.on(name, (...[input, reply]: [unknown, ((reply: Reply) => void)?]) => {
        if (typeof reply !== 'function') return;
        command(socket, name, input).then(reply, (error: unknown) => {
          fault(error);
          reply(refuse('UNAVAILABLE'));
        });
      });
    }
  });

  async function command(
    socket: ThresholdSocket,
    name: CommandName,
    input: unknown,
  ): Promise<Reply> {
    // Nearly always known, and then a press does not wait a turn for it.
    const identity = sessions.known(socket) ?? (await sessions.fresh(socket));
    if (!identity) return refuse('SIGNED_OUT');
    if (identity.type !== 'person') return refuse('NOT_ALLOWED');
    socket.data.touched = true;
    return accept(identity.who, name, input);
  }

  function announce(socket: ThresholdSocket): void {
    const school = schoolOf(socket.data.identity);
    for (const view of socket.data.watching) {
      const room = rooms.find(school, Number(view.split(':')[1]));
      if (room) beats.changed(room);
    }
  }

  function leave(socket: ThresholdSocket, of: string | undefined): void {
    if (of === undefined || !socket.data.watching.has(of)) return;
    const [view, section] = of.split(':') as [Exclude<ViewName, 'hq'>, string];
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
    accept: async (who, name, input) =>
      (await maySend(limiter, who)) ? accept(who, name, input) : refuse('TOO_FAST'),
    async close() {
      erasures.close();
      hints.close();
      outages.close();
      slowReaders.close();
      sessions.close();
      // The sockets go first, so that what they still asked is told before the end; closing waits for the last request.
      const closed = io.close();
      await beats.close();
      await hq.close();
      await closed;
    },
  };
}

/** The school's day by the store's clock and the school's own zone, so that processes with wrong clocks agree. */
function dayOf(redis: RedisClient) {
  return async (school: number) => {
    const [now, record] = await Promise.all([
      timeOf(redis),
      redis.hget(schoolKeys(school).school(), 'record'),
    ]);
    const { timeZone } = JSON.parse(record ?? '{"timeZone":"UTC"}') as { timeZone: string };
    return schoolDay(now, timeZone);
  };
}
