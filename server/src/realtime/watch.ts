import { z } from 'zod';
import { sectionId } from '@threshold/shared/contract/ids.ts';
import { type Refused, refuse } from '@threshold/shared/contract/refusals.ts';
import type { Position, ViewName, Watching } from '@threshold/shared/contract/sockets.ts';
import { pathSnapshot } from '@threshold/shared/domain/path-view.ts';
import { wallSnapshot } from '@threshold/shared/domain/wall-view.ts';
import type { ReadSection } from '../store/section-snapshot.ts';
import { mayWatch } from './identity.ts';
import type { Hq } from './hq.ts';
import type { Rooms } from './rooms.ts';
import type { SectionRoom } from './section-room.ts';
import type { ThresholdSocket } from './socket-types.ts';

const last = z.strictObject({ epoch: z.string().max(64), rev: z.int().min(0) }).optional();
const watchRequest = z.discriminatedUnion('view', [
  z.strictObject({ view: z.enum(['section', 'path', 'wall']), section: sectionId, last }),
  z.strictObject({ view: z.literal('hq'), last }),
]);

export interface WatchDeps {
  rooms: Rooms;
  hq: Hq;
}

/**
 * Puts a socket into a view's audience and answers revision and state in one look. The subscription is confirmed and the
 * socket in its audience first, so the client gets everything after the snapshot, some of it before the reply.
 */
export async function watch(
  { rooms, hq }: WatchDeps,
  socket: ThresholdSocket,
  asked: unknown,
): Promise<Watching | Refused> {
  const parsed = watchRequest.safeParse(asked);
  if (!parsed.success) return refuse('INVALID');
  const { identity } = socket.data;
  if (!mayWatch(identity, parsed.data.view)) return refuse('NOT_FOUND');
  if (parsed.data.view === 'hq') return hq.watch(socket);
  const { view, section } = parsed.data;
  const person = identity.type === 'person' ? identity.who.person : null;
  const school = identity.type === 'person' ? identity.who.school : identity.display.school;
  const allowed =
    identity.type === 'display'
      ? identity.display.section === section
      : await rooms
          .store(school)
          .isEnrolled(section, person!, view === 'path' ? 'student' : 'teacher');
  if (!allowed) return refuse('NOT_FOUND');

  const room = await rooms.open(school, section);
  room.join(socket, view);
  const read = await rooms.store(school).readSection(section, person);
  if (!read || !stillAllowed(read, view, person)) {
    room.leave(socket, view);
    return refuse('NOT_FOUND');
  }
  return {
    ok: true,
    view,
    you: person ?? 0,
    epoch: read.epoch,
    rev: read.rev,
    lost: isLost(parsed.data.last, read),
    now: read.now,
    here: view === 'section' ? read.here : [],
    staffHere: read.here.filter((one) => read.state.people[one]?.role === 'teacher').length,
    snapshot: snapshotOf(view, read, person, room),
  };
}

/** Enrollment may have ended between the look-up and the reading. */
function stillAllowed(read: ReadSection, view: ViewName, person: number | null): boolean {
  if (person === null) return true;
  return read.role === (view === 'path' ? 'student' : 'teacher');
}

/** Another epoch, or ahead of the store: what the client holds was lost. */
function isLost(last: Position | undefined, read: ReadSection): boolean {
  return last !== undefined && (last.epoch !== read.epoch || last.rev > read.rev);
}

function snapshotOf(
  view: 'section' | 'path' | 'wall',
  read: ReadSection,
  person: number | null,
  room: SectionRoom,
): Watching['snapshot'] {
  if (view === 'section') return read.state;
  if (view === 'wall') return wallSnapshot(read.state, room.who);
  return pathSnapshot(read.state, person!, room.who, read.own);
}
