import { afterAll, beforeAll, expect, test } from 'vitest';
import { may, viewRights } from '@threshold/shared/contract/permissions.ts';
import type { Role } from '@threshold/shared/contract/roles.ts';
import type { Refused } from '@threshold/shared/contract/refusals.ts';
import type { WatchRequest } from '@threshold/shared/contract/sockets.ts';
import { type EveryRole, everyRole } from '../support/every-role.ts';
import type { LiveClient } from '../support/live-client.ts';
import { LiveSchool } from '../support/live-school.ts';
import { until } from '../support/until.ts';

let school: LiveSchool;
let everybody: EveryRole;

beforeAll(async () => {
  school = await LiveSchool.open({ students: 4, teachers: 2, sections: 2 });
  everybody = await everyRole(school);
});
afterAll(async () => {
  await school[Symbol.asyncDispose]();
});

test('[X3] [X4] [P3] what may not be watched answers like what is not there, to everybody', async () => {
  const { section, room } = school;
  const own = {
    code: 'NOT_FOUND',
    message: 'There is nothing here for you.',
    ok: false,
    retry: 'no',
  };
  // So many at once are too many for one person; what is asked again a second later is answered.
  const watch = async (who: LiveClient, asked: WatchRequest): Promise<unknown> => {
    let reply: unknown;
    await until('a watch is answered', async () => {
      reply = await who.socket.timeout(5_000).emitWithAck('watch', asked);
      return (reply as Partial<Refused>).code !== 'TOO_FAST';
    });
    return reply;
  };
  const { student, teacher, stranger, wall, hq, hqScreen, leader } = everybody;
  const { otherStudent, otherLeader, family, substitute } = everybody;
  const asking: [Role[], LiveClient, sections: readonly number[]][] = [
    [['student'], student, [section, room.sections[1]!]],
    [['student'], otherStudent, [room.sections[1]!]],
    [['staff'], teacher, [section, room.sections[1]!]],
    [['staff'], stranger, [room.sections[1]!]],
    [['substitute'], substitute, [room.sections[1]!]],
    [['staff', 'leader'], leader, []],
    [['staff', 'leader'], otherLeader, []],
    [['family'], family, [section, room.sections[1]!]],
    [['hq'], hq, []],
    [['wall'], wall, [section]],
    [['hq-screen'], hqScreen, []],
  ];
  let refusals = 0;
  for (const [roles, who, sections] of asking)
    for (const [view, rights] of Object.entries(viewRights))
      for (const at of view === 'hq' ? [0] : [section, room.sections[1]!, 999]) {
        const asked = (view === 'hq' ? { view } : { view, section: at }) as WatchRequest;
        const allowed = may(rights, roles) && (view === 'hq' || sections.includes(at));
        const answer = await watch(who, asked);
        if (allowed) expect(answer).toMatchObject({ ok: true, view });
        else expect(answer).toEqual(own);
        refusals += allowed ? 0 : 1;
      }
  expect(refusals).toBeGreaterThan(50);
  for (const asked of [
    null,
    {},
    { view: 'section' },
    { view: 'school', section },
    { view: 'path', section, student: 1 },
    { view: 'path', section: '1' },
    { view: 'path', section: -1 },
    { view: 'path', section, last: { epoch: 'x'.repeat(65), rev: 0 } },
  ])
    expect(await watch(student, asked as never)).toMatchObject({ ok: false, code: 'INVALID' });
});

function median(list: readonly number[]): number {
  return list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)]!;
}

test(
  '[X3] [P3] a section one is not in is refused as fast as one that is not there: p50 of 1,000 within 10 %',
  { retry: 2 },
  async () => {
    const { section } = school;
    const { stranger } = everybody;
    // The second section of the school, which this teacher left too, and one that never was.
    const { room } = school;
    await room.records.enroll(room.sections[1]!, stranger.person, {
      role: 'teacher',
      active: false,
    });
    const takes = async (asked: WatchRequest) => {
      const from = performance.now();
      await stranger.socket.timeout(5_000).emitWithAck('watch', asked);
      return performance.now() - from;
    };
    const kinds = [section, room.sections[1]!, 999, 4_000];
    const times: number[][] = kinds.map(() => []);
    for (let i = 0; i < 1_050; i += 1) {
      for (const [k, at] of kinds.entries()) {
        const time = await takes({ view: 'section', section: at });
        if (i >= 50) times[k]!.push(time);
      }
    }
    const [left, leftToo, none, never] = times.map(median) as [number, number, number, number];
    for (const one of [left, leftToo, never]) expect(Math.abs(one / none - 1)).toBeLessThan(0.1);
  },
);
