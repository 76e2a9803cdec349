import { Displays } from '@threshold/server/store/displays.ts';
import { Revocation } from '@threshold/server/store/revocation.ts';
import type { Role } from '@threshold/shared/contract/roles.ts';
import type { LiveClient } from './live-client.ts';
import type { LiveSchool } from './live-school.ts';

/** Whoever may come to an address: what they bring, and how far they reach. */
export interface Visitor {
  /** None for whoever has no session: a screen with a token is nobody to a page. */
  roles: Role[];
  headers: Record<string, string>;
  person: number;
  /** Teaches or learns in the class that is asked for. */
  inClass: boolean;
  inSchool: boolean;
}

/** A class of its own with one teacher and two students, and everybody who may ask for it. */
export interface Visited {
  section: number;
  /** Of the class; the second is there to be looked at. */
  students: [number, number];
  /** Of the school, in another class. */
  elsewhere: number;
  /** By which the family of the first student came in. */
  familyCode: string;
  visitors: Record<string, Visitor>;
  clients: Record<'student' | 'teacher' | 'leader', LiveClient>;
}

/** Wants a school of 5 students, 4 teachers and a section: the last of them are for tests to move about. */
export async function visitorsOf(school: LiveSchool): Promise<Visited> {
  const { room } = school;
  const { records, redis } = room;
  const { tracks } = JSON.parse(
    (await redis.hget(room.keys.sections(), String(school.section)))!,
  ) as { tracks: number[] };
  const section = await records.addSection({ title: 'Asked for', period: 'Period 9', tracks });
  const [first, second, , other] = room.students as [number, number, number, number];
  for (const student of [first, second])
    await records.enroll(section, student, { role: 'student' });
  await records.enroll(section, room.teachers[0]!, { role: 'teacher' });
  const displays = new Displays(redis, await Revocation.open(redis));
  const wall = await displays.issue({ school: records.school, section, kind: 'wall' });
  const screen = await displays.issue({ school: 0, section: 0, kind: 'hq' });

  const [student, teacher, leader] = [
    await school.student(0),
    await school.teacher(0),
    await school.leader(),
  ];
  const family = await school.family(0);
  const as = (
    client: LiveClient,
    roles: Role[],
    { inClass = false, inSchool = true } = {},
  ): Visitor => ({
    ...{ roles, person: client.person, inClass, inSchool },
    headers: { cookie: client.pass.cookie! },
  });
  const screenWith = (headers: Record<string, string>): Visitor => ({
    ...{ roles: [], person: 0, inClass: false, inSchool: false, headers },
  });
  return {
    section,
    students: [first, second],
    elsewhere: other,
    familyCode: family.code,
    clients: { student, teacher, leader },
    visitors: {
      nobody: screenWith({}),
      'a wall of the class': screenWith({ cookie: `threshold-wall=${wall.token}` }),
      'a screen of HQ': screenWith({ authorization: `Bearer ${screen.token}` }),
      'a student of the class': as(student, ['student'], { inClass: true }),
      'a student of another class': as(await school.student(3), ['student']),
      'its teacher': as(teacher, ['staff'], { inClass: true }),
      'a substitute of the class': as(await school.substitute(section), ['substitute'], {
        inClass: true,
      }),
      'a teacher of another class': as(await school.teacher(1), ['staff']),
      'the leader': as(leader, ['staff', 'leader']),
      'a leader of another school': as(
        await school.leader({ elsewhere: true }),
        ['staff', 'leader'],
        { inSchool: false },
      ),
      'a family of the class': as(family, ['family']),
      HQ: as(await school.hq(), ['hq'], { inSchool: false }),
    },
  };
}
