import type { CommandInput } from '@threshold/shared/contract/command-map.ts';
import { momentOfDay } from '@threshold/shared/domain/moment-of-day.ts';
import { schoolDay } from '@threshold/shared/domain/school-day.ts';
import { schoolKeys } from '../keys.ts';
import type { SchoolRecord } from '../record-types.ts';
import type { GivingDeps, GivingTo } from './giving.ts';

/** What commands are given that name a day: its moments, because Lua knows no time zones. */
export function byTimeZone({ redis, clock }: GivingDeps): GivingTo {
  return {
    'school.set': async ({ as: { timeZone } }: CommandInput<'school.set'>) =>
      timeZone === undefined ? {} : { dayEnd: schoolDay(await clock(), timeZone).end },
    'score.import': async ({ scores }: CommandInput<'score.import'>, { school }) => {
      const [now, text] = await Promise.all([
        clock(),
        redis.hget(schoolKeys(school).school(), 'record'),
      ]);
      const { timeZone } = JSON.parse(text ?? '{"timeZone":"UTC"}') as SchoolRecord;
      const days = [...new Set(scores.map(([, , day]) => day))].map((day) => {
        const at = momentOfDay(day, timeZone, now);
        return at === null ? {} : { [day]: at };
      });
      return { days: Object.assign({}, ...days) as Record<string, number> };
    },
  };
}
