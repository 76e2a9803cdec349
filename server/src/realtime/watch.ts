import { z } from 'zod';
import { sectionId } from '@threshold/shared/contract/ids.ts';
import { type Refused, refuse } from '@threshold/shared/contract/refusals.ts';
import type { Watching } from '@threshold/shared/contract/sockets.ts';
import { hqLooked } from '../hq-looked.ts';
import type { Log } from '../log.ts';
import type { FamilyCodes } from '../store/family-codes.ts';
import { familyStands } from '../store/family-stands.ts';
import { aboutWhom, readFor, roleFor, viewOf } from '../store/section-view.ts';
import type { Hq } from './hq.ts';
import { mayWatch, schoolOf } from './identity.ts';
import type { Rooms } from './rooms.ts';
import type { Sessions } from './sessions.ts';
import type { ThresholdSocket } from './socket-types.ts';

const last = z.strictObject({ epoch: z.string().max(64), rev: z.int().min(0) }).optional();
const watchRequest = z.discriminatedUnion('view', [
  z.strictObject({ view: z.enum(['section', 'path', 'wall', 'family']), section: sectionId, last }),
  z.strictObject({ view: z.literal('hq'), last }),
]);

export interface WatchDeps {
  rooms: Rooms;
  hq: Hq;
  sessions: Sessions;
  families: FamilyCodes;
  log: Log;
}

/**
 * Puts a socket into a view's audience and answers revision and state in one look. The subscription is confirmed and the
 * socket in its audience first, so the client gets everything after the snapshot, some of it before the reply.
 */
export async function watch(
  { rooms, hq, sessions, families, log }: WatchDeps,
  socket: ThresholdSocket,
  asked: unknown,
): Promise<Watching | Refused> {
  const parsed = watchRequest.safeParse(asked);
  if (!parsed.success) return refuse('INVALID');
  const identity = await sessions.fresh(socket);
  if (!identity) return refuse('SIGNED_OUT');
  if (!mayWatch(identity, parsed.data.view)) return refuse('NOT_FOUND');
  if (parsed.data.view === 'hq') {
    hqLooked(log, identity.type === 'person' ? identity.who : identity.display);
    return hq.watch(socket);
  }
  const { view, section } = parsed.data;
  const person = identity.type === 'person' ? identity.who.person : null;
  const school = schoolOf(identity);
  const allowed =
    identity.type === 'display'
      ? identity.display.section === section
      : await rooms.store(school).isEnrolled(section, aboutWhom(view, person!), roleFor(view));
  const stands = identity.type === 'display' || (await familyStands(families, identity.who));
  if (!allowed || !stands) return refuse('NOT_FOUND');

  const room = await rooms.open(school, section);
  // A socket that closed meanwhile would stay in the audience for ever, and its person here.
  if (!socket.connected) return refuse('SIGNED_OUT');
  room.join(socket, view);
  const read = await readFor(rooms.store(school), view, { section, person });
  const watching = read && viewOf(view, read, person, room.who, parsed.data.last);
  if (watching) return watching;
  // The enrollment ended between the look-up and the reading.
  room.leave(socket, view);
  return refuse('NOT_FOUND');
}

const unwatchRequest = z.object({
  view: z.enum(['section', 'path', 'wall', 'family']),
  section: sectionId,
});

/** The watched view that request names, as sockets remember it; undefined where it names none. */
export function watched(asked: unknown): string | undefined {
  const parsed = unwatchRequest.safeParse(asked);
  return parsed.success ? `${parsed.data.view}:${parsed.data.section}` : undefined;
}
