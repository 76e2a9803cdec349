/**
 * The floor: what Socket.IO costs by itself. A press is sent on to the section's teachers and
 * acknowledged; nothing is checked, nothing is kept.
 */
import { randomUUID } from 'node:crypto';
import { roomOf, serveBareIo } from './bare-io.ts';
import { plainChange } from './plain-press.ts';

const revs = new Map<number, number>();

serveBareIo((io, press, acknowledge) => {
  const rev = (revs.get(press.section) ?? 0) + 1;
  revs.set(press.section, rev);
  io.to(roomOf(press.section)).emit('change', plainChange(press, rev, randomUUID()));
  acknowledge({ ok: true, rev });
});
