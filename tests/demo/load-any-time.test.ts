import { expect, test } from 'vitest';
import { checkSchool } from '@threshold/server/demo/check-school.ts';
import { demoContent } from '@threshold/server/demo/content/demo-content.ts';
import { periodThreeCrossedToday } from '@threshold/server/demo/content/period-3-board.ts';
import { schoolLoad } from '@threshold/server/demo/load-school.ts';
import { schoolDaysUntil } from '@threshold/server/demo/school-calendar.ts';
import { staffSince, yearsBefore } from '@threshold/server/demo/years-before.ts';
import { Functions } from '@threshold/server/store/functions.ts';
import { schoolKeys } from '@threshold/server/store/keys.ts';
import { connectRedis } from '@threshold/server/store/redis.ts';
import { Secrets } from '@threshold/server/store/secrets.ts';
import { LEDGER_EPOCH, readLedger } from '@threshold/shared/domain/ledger.ts';
import { schoolDay } from '@threshold/shared/domain/school-day.ts';
import { startRedis } from '../support/start-redis.ts';

const ridgeline = demoContent.schools[0]!;
const moments = {
  'a Thursday morning in class': '2026-11-19T17:46:00Z',
  'just after midnight': '2026-11-19T07:05:00Z',
  'the first seconds of a day': '2026-11-19T07:00:04Z',
  'a Sunday night': '2026-11-23T06:30:00Z',
  'the first week of the year': '2026-09-03T16:00:00Z',
  'the summer': '2027-07-20T18:00:00Z',
  'the day clocks go back': '2026-11-01T20:00:00Z',
  'new year': '2027-01-01T12:00:00Z',
};

test.for(Object.entries(moments))('a school can be loaded on %s', async ([, moment]) => {
  await using server = await startRedis();
  const redis = connectRedis(server.path);
  const functions = new Functions(redis);
  await functions.load();
  const now = Date.parse(moment);
  const deps = { redis, functions, secrets: new Secrets('k'.repeat(32)) };
  const load = schoolLoad(deps, ridgeline, now);
  await load.past(1);
  await load.today(1);
  expect(await checkSchool(redis, 1)).toEqual([]);
  const today = schoolDay(now, ridgeline.timeZone);
  const days = schoolDaysUntil(now, ridgeline.timeZone);
  let crossedToday = 0;
  for (let i = 0; i < ridgeline.students.length; i += 1) {
    const bytes = await redis.getBuffer(schoolKeys(1).scores(65_536 + i));
    for (const record of readLedger(bytes ?? new Uint8Array())) {
      const at = (record.at + LEDGER_EPOCH) * 1_000;
      const day = [...days, today].find((one) => one.start <= at && at < one.end);
      expect(day, new Date(at).toISOString()).toBeDefined();
      expect(at).toBeLessThanOrEqual(now);
      const hour = (at - day!.start) / 3_600_000;
      if (day === today && record.outcome === 'mastered') crossedToday += 1;
      if (day !== today) expect(hour > 8.5 && hour < 15, new Date(at).toISOString()).toBe(true);
    }
  }
  // Whoever looks at the demo, and when, finds a class that has been at work today.
  expect(crossedToday).toBe(periodThreeCrossedToday.length);
  redis.disconnect();
});

test('a school year’s days leave out weekends, breaks and today', () => {
  const days = schoolDaysUntil(Date.parse('2027-01-12T18:00:00Z'), 'America/Boise');
  const dates = days.map((day) => new Date(day.start + 12 * 3_600_000).toISOString().slice(0, 10));
  expect(dates[0]).toBe('2026-09-01');
  expect(dates.at(-1)).toBe('2027-01-11');
  expect(dates.filter((date) => date > '2026-12-19' && date < '2027-01-05')).toEqual([]);
  expect(dates).toHaveLength(84);
});

test.for(Object.values(moments))(
  '[H2] the years before %s end where its record begins',
  (moment) => {
    const now = Date.parse(moment);
    const before = yearsBefore(demoContent.schools, now);
    const first = Math.max(
      ...demoContent.schools.map(({ timeZone }) => schoolDaysUntil(now, timeZone)[0]!.start),
    );
    expect(now - before[0]![0] * 86_400_000).toBeGreaterThan(4 * 365 * 86_400_000);
    for (const [day, { mastered, notYet, assessments }] of before) {
      const date = new Date(day * 86_400_000);
      expect(date.getTime()).toBeLessThan(first);
      expect([0, 6], date.toISOString()).not.toContain(date.getUTCDay());
      expect(Math.min(mastered, notYet)).toBeGreaterThanOrEqual(0);
      expect(mastered + notYet).toBe(assessments);
    }
    // Whoever judges in the record had signed up before it began.
    for (const content of demoContent.schools) {
      const began = schoolDaysUntil(now, content.timeZone)[0]!.start;
      for (const place of content.staff.keys())
        expect(staffSince(content, place, now)).toBeLessThan(began);
    }
  },
);
