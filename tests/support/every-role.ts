import type { LiveClient } from './live-client.ts';
import type { LiveSchool } from './live-school.ts';

/** Somebody of each role, and those whose time in the class is over or who belong elsewhere. */
export interface EveryRole {
  student: LiveClient;
  teacher: LiveClient;
  /** Taught the class, and left it. */
  stranger: LiveClient;
  wall: LiveClient;
  hq: LiveClient;
  hqScreen: LiveClient;
  leader: LiveClient;
  /** Of the other class alone. */
  otherStudent: LiveClient;
  /** Of another school. */
  otherLeader: LiveClient;
  family: LiveClient;
  /** Stands in for a day in the other class. */
  substitute: LiveClient;
}

/** Everybody of a school with four students, two teachers and two classes: seen from its first class. */
export async function everyRole(school: LiveSchool): Promise<EveryRole> {
  const { room, section } = school;
  const everybody = {
    student: await school.student(0),
    teacher: await school.teacher(0),
    stranger: await school.teacher(1),
    wall: await school.wall(),
    hq: await school.hq(),
    hqScreen: await school.hqScreen(),
    leader: await school.leader(),
    otherLeader: await school.leader({ elsewhere: true }),
    family: await school.family(2),
    substitute: await school.substitute(room.sections[1]!),
    otherStudent: await school.student(3),
  };
  const { otherStudent, stranger } = everybody;
  await room.records.enroll(section, otherStudent.person, { role: 'student', active: false });
  await room.records.enroll(section, stranger.person, { role: 'teacher', active: false });
  return everybody;
}
