import { z } from 'zod';
import { personId } from '@threshold/shared/contract/ids.ts';
import { language as oneOf } from '@threshold/shared/contract/languages.ts';
import { studentTableWords } from '@threshold/shared/contract/student-record.ts';
import { studentTable } from '../exports/student-table.ts';
import { read } from './page-read.ts';
import type { Transfers } from '../transfer/transfers.ts';
import type { SchoolReads } from './school-reads.ts';

/** The place of an audit entry. */
const place = z.string().regex(/^\d{1,15}-\d{1,9}$/);
const number = z.coerce.number().pipe(personId);

const inLanguage = z.object({ language: z.string().max(20) });

/** The reads of a school that its leaders' pages ask for by name. */
export function schoolLoads(reads: SchoolReads, transfers: Transfers) {
  return {
    school: read(inLanguage, (me, { language }) => reads.school(me, language)),
    schoolLines: read(z.unknown(), (me) => reads.lines(me)),
    schoolFind: read(inLanguage.extend({ text: z.string().max(200) }), (me, { text, language }) =>
      reads.find(me, text, language),
    ),
    schoolStudent: read(z.object({ student: number }), (me, { student }) =>
      reads.student(me, student),
    ),
    studentRecord: read(
      z.object({ student: number, language: oneOf.optional() }),
      (me, { student, language }) => reads.record(me, student, language),
    ),
    studentTable: read(
      z.object({ student: number, words: studentTableWords }),
      async (me, { student, words }) => {
        const file = await reads.record(me, student);
        return file && studentTable(file, words);
      },
    ),
    transferFile: read(z.object({ student: number }), (me, { student }) =>
      transfers.handOut(me, student),
    ),
    transferLook: read(
      inLanguage.extend({ file: z.string(), text: z.string().max(200).optional() }),
      (me, { file, text, language }) =>
        transfers.look(me, { file, language, ...(text === undefined ? {} : { text }) }),
    ),
    transferKeys: read(z.unknown(), (me) => transfers.keys(me)),
    transferKey: read(z.unknown(), async (me) => transfers.print(me)),
    schoolImports: read(z.unknown(), (me) => reads.imports(me)),
    audit: read(
      inLanguage.extend({ before: place.optional(), person: number.optional() }),
      (me, { before, person, language }) =>
        reads.audit(me, {
          language,
          ...(before === undefined ? {} : { before }),
          ...(person === undefined ? {} : { person }),
        }),
    ),
  };
}
