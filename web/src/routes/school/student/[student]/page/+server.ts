import { asDownload, handedOut } from '#lib/exports/handed-out.ts';
import { studentFile } from '#lib/exports/student-file.ts';
import { locales } from '#lib/words/locales.ts';
import type { RequestHandler } from './$types';

/** Everything kept about one student, to read: a page of its own in the leader's language. */
export const GET: RequestHandler = async (event) => {
  const text = studentFile(await handedOut('studentRecord', event), locales[event.locals.language]);
  return asDownload(text, 'text/html', `student-${event.params.student}.html`);
};
