import { randomUUID } from 'node:crypto';
import type { SectionEvent } from '@threshold/shared/contract/events.ts';
import type { Change, Reply, Watching } from '@threshold/shared/contract/sockets.ts';
import { forkServers } from './fork-servers.ts';
import { marksOf, pressOf } from './plain-press.ts';
import type { Subject } from './subject.ts';
import { mintPasses, passName } from './threshold-passes.ts';
import { loadSchool, objectiveOf, sectionOf, studentOf } from './threshold-school.ts';

/** Threshold itself: its server processes on a Redis of the bench, with sessions, rules and redaction. */
export const threshold: Subject = {
  usesRedis: true,
  spansProcesses: true,
  async start(plan) {
    await loadSchool(plan);
    const passes = await mintPasses(plan);
    const running = await forkServers(new URL('threshold-server.ts', import.meta.url), plan);
    return { ...running, passes };
  },
  door(seat, at) {
    const student = seat.role === 'student';
    const url = at.urls[(student ? seat.student : seat.screen) % at.urls.length]!;
    const pass = student ? passName.student(seat.student) : passName.teacher(seat.section);
    // As a page of the app: a socket of no origin is not let in.
    return { url, options: { extraHeaders: { origin: url, cookie: at.passes![pass]! } } };
  },
  async enter(socket, seat) {
    if (seat.role === 'student') return;
    const asked = { view: 'section', section: sectionOf(seat.section) };
    const watching = (await socket.emitWithAck('watch', asked)) as Watching | Reply;
    if (!watching.ok) throw new Error(`a teacher may not watch: ${watching.code}`);
  },
  press({ student, section }, turn, waiting) {
    const envelope = {
      commandId: randomUUID(),
      for: studentOf(student),
      section: sectionOf(section),
    };
    return pressOf(envelope, objectiveOf(turn), waiting);
  },
  marks: (packet) => marksOf((packet as Change<SectionEvent>).events),
};
