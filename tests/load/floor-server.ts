/**
 * The floor: what Socket.IO costs by itself. A press is sent on to the section's teachers and
 * acknowledged; nothing is checked, nothing is kept.
 */
import { randomUUID } from 'node:crypto';
import { roomOf, serveBareIo } from './bare-io.ts';
import { plainReadied, plainWithdrawn } from './plain-press.ts';

const revs = new Map<number, number>();

function nextRev(section: number): number {
  const rev = (revs.get(section) ?? 0) + 1;
  revs.set(section, rev);
  return rev;
}

serveBareIo({
  ready(io, press, acknowledge) {
    const [rev, attempt] = [nextRev(press.section), randomUUID()];
    io.to(roomOf(press.section)).emit('change', plainReadied(press, rev, attempt));
    acknowledge({ ok: true, rev, attempt });
  },
  withdraw(io, press, acknowledge) {
    const rev = nextRev(press.section);
    io.to(roomOf(press.section)).emit('change', plainWithdrawn(press, rev));
    acknowledge({ ok: true, rev, attempt: press.attempt });
  },
});
