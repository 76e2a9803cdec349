import { createHmac } from 'node:crypto';
import type { Who } from '@threshold/shared/domain/shown.ts';

/** Stands for a student in one section: the same on every process of this key, and no way back to the id. Rule P1. */
export function whoIn(secretKey: string, school: number, section: number): Who {
  const known = new Map<number, string>();
  return (student) => {
    let who = known.get(student);
    if (who === undefined) {
      const mac = createHmac('sha256', secretKey).update(`who:${school}:${section}:${student}`);
      who = mac.digest('base64url').slice(0, 10);
      known.set(student, who);
    }
    return who;
  };
}
