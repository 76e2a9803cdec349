import type { StaffWall } from '@threshold/shared/contract/school.ts';
import type { schoolKeys } from '../store/keys.ts';
import type { RedisClient } from '../store/redis.ts';
import { timeOf } from '../store/time-of.ts';

/** Who made which wall links of those classes that stand still, by person: in the order of the classes, the newest first. Rules S6, I3. */
export async function wallsBy(
  redis: RedisClient,
  keys: ReturnType<typeof schoolKeys>,
  sections: readonly number[],
): Promise<Map<number, StaffWall[]>> {
  const [now, ...lists] = await Promise.all([
    timeOf(redis),
    ...sections.map((section) => redis.hvals(keys.walls(section))),
  ]);
  const all = sections.flatMap((section, i) =>
    lists[i]!.map((text) => {
      const [made, until, by, ...name] = text.split(' ');
      const wall = { section, name: name.join(' '), made: Number(made) };
      return { by: Number(by), until: Number(until), wall };
    }).toSorted((a, b) => b.wall.made - a.wall.made),
  );
  const standing = all.filter(({ until }) => until > now);
  return new Map(
    [...Map.groupBy(standing, ({ by }) => by)].map(([by, ones]) => [
      by,
      ones.map(({ wall }) => wall),
    ]),
  );
}
