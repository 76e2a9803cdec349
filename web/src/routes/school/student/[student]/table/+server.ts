import { asDownload, handedOut } from '#lib/exports/handed-out.ts';
import { studentTableWords } from '#lib/exports/student-table-words.ts';
import type { RequestHandler } from './$types';

/** A student's scores as a table, in the leader's language. */
export const GET: RequestHandler = async (event) => {
  const text = await handedOut('studentTable', event, { words: studentTableWords() });
  return asDownload(text, 'text/csv', `student-${event.params.student}.csv`);
};
