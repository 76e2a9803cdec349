import { randomUUID } from 'node:crypto';
import { ClassCodes } from '../store/class-codes.ts';
import { FamilyCodes } from '../store/family-codes.ts';
import type { Functions } from '../store/functions.ts';
import { hqKeys } from '../store/keys.ts';
import type { RedisClient } from '../store/redis.ts';
import { SchoolStore } from '../store/school-store.ts';
import { Secrets } from '../store/secrets.ts';
import { demoContent } from './content/demo-content.ts';
import { demoFamilyCode } from './demo-access.ts';

/** Gives the family of the demo's first student its code, once: one that a teacher makes anew or takes back stays so. */
export async function giveFamilyCode({
  redis,
  functions,
  secretKey,
}: {
  redis: RedisClient;
  functions: Functions;
  secretKey: string;
}): Promise<void> {
  if ((await redis.hget(hqKeys.demo, 'family')) !== null) return;
  const [content] = demoContent.schools;
  const school = Number.parseInt((await redis.hget(hqKeys.demo, `school:${content!.key}`))!);
  const key = content!.sections[0]!.students[0];
  const { name } = content!.students.find((one) => one.key === key)!;
  const section = 1;
  const roster = await new ClassCodes(redis).roster({ school, section });
  const child = roster.find(({ person }) => person.name === name);
  const teacher = roster.find(({ role }) => role === 'teacher');
  if (!child || !teacher) return;
  const code = demoFamilyCode(secretKey);
  const families = await new FamilyCodes(redis, new Secrets(secretKey)).keep(school, [
    { child: child.id, code },
  ]);
  await new SchoolStore(functions, school).apply({
    name: 'family.code',
    commandId: randomUUID(),
    person: teacher.id,
    section,
    input: { students: [child.id] },
    given: { families },
  });
  await redis.hset(hqKeys.demo, 'family', '1');
}
