import { z } from 'zod';
import { personId } from '@threshold/shared/contract/ids.ts';
import type { SessionPerson } from '@threshold/shared/contract/sign-in.ts';
import type { SchoolReads } from './school-reads.ts';

/** The place of an audit entry. */
const place = z.string().regex(/^\d{1,15}-\d{1,9}$/);
const number = z.coerce.number().pipe(personId);

const asked = {
  school: z.object({ language: z.string().max(20) }),
  find: z.object({ text: z.string().max(200), language: z.string().max(20) }),
  student: z.object({ student: number }),
  audit: z.object({ before: place.optional(), person: number.optional() }),
};

/** The reads of a school that its leaders' pages ask for by name; null for what is not there for whoever asks (rule P3). */
export function schoolLoads(
  reads: SchoolReads,
  who: SessionPerson | null,
): Record<string, (input?: unknown) => Promise<unknown>> {
  const load =
    <I>(schema: z.ZodType<I>, read: (who: SessionPerson, input: I) => Promise<unknown>) =>
    async (input?: unknown) => {
      const parsed = schema.safeParse(input);
      return who && parsed.success ? read(who, parsed.data) : null;
    };
  return {
    school: load(asked.school, (me, { language }) => reads.school(me, language)),
    schoolLines: load(z.unknown(), (me) => reads.lines(me)),
    schoolFind: load(asked.find, (me, { text, language }) => reads.find(me, text, language)),
    schoolStudent: load(asked.student, (me, { student }) => reads.student(me, student)),
    audit: load(asked.audit, (me, { before, person }) =>
      reads.audit(me, {
        ...(before === undefined ? {} : { before }),
        ...(person === undefined ? {} : { person }),
      }),
    ),
  };
}
