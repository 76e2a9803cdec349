import { createHmac, randomUUID } from 'node:crypto';
import { sessionCookie } from '@threshold/server/http/session-middleware.ts';
import { Functions } from '@threshold/server/store/functions.ts';
import { connectRedis } from '@threshold/server/store/redis.ts';
import { Secrets } from '@threshold/server/store/secrets.ts';
import { SessionStore } from '@threshold/server/store/session-store.ts';
import type { SessionPerson } from '@threshold/shared/contract/sign-in.ts';
import type { Plan } from './subject.ts';
import { SCHOOL, studentOf, teacherOf } from './threshold-school.ts';

/** Of the servers under load and of those who sign in to them. */
export const secretKey = 'a key of servers that live for one bench';

export const passName = {
  student: (student: number) => `student ${student}`,
  teacher: (section: number) => `teacher ${section}`,
};

/**
 * Session cookies for everybody of the load, by the name of their seat: kept as a sign-in keeps them, without its
 * argon2 and its throttle, which are no part of a press.
 */
export async function mintPasses(plan: Plan): Promise<Record<string, string>> {
  const redis = connectRedis(plan.redis!);
  const sessions = await SessionStore.open(plan.redis!, new Functions(redis));
  const store = sessions.forExpress();
  const keep = (id: string, data: Parameters<typeof store.set>[1]) =>
    new Promise<void>(
      (done, fail) =>
        void store.set(id, data, (fault?: unknown) => (fault ? fail(fault as Error) : done())),
    );
  const { name, attributes } = sessionCookie(false);
  const { cookieKey } = new Secrets(secretKey);
  const passes: Record<string, string> = {};
  const mint = async (seat: string, kind: SessionPerson['kind'], person: number) => {
    const id = randomUUID();
    const signedIn = Date.now();
    const who = { school: SCHOOL, person, kind, leader: false, name: seat, signedIn };
    await keep(id, { cookie: { ...attributes, originalMaxAge: null }, who });
    const mark = createHmac('sha256', cookieKey).update(id).digest('base64').replace(/=+$/, '');
    passes[seat] = `${name}=${encodeURIComponent(`s:${id}.${mark}`)}`;
  };
  try {
    const minted: Promise<void>[] = [];
    for (let section = 0; section < plan.sections; section++)
      minted.push(mint(passName.teacher(section), 'staff', teacherOf(section)));
    for (let student = 0; student < plan.sections * plan.studentsPerSection; student++)
      minted.push(mint(passName.student(student), 'student', studentOf(student)));
    await Promise.all(minted);
  } finally {
    sessions.close();
    redis.disconnect();
  }
  return passes;
}
