import { language as oneOf } from '@threshold/shared/contract/languages.ts';
import { asDownload, handedOut } from '#lib/exports/handed-out.ts';
import { studentFile } from '#lib/exports/student-file.ts';
import { locales } from '#lib/words/locales.ts';
import { answerIn } from '../../../../../request-context.ts';
import type { RequestHandler } from './$types';

/** Everything kept about one student, to read: a page of its own in the language that was asked for, else the leader's. */
export const GET: RequestHandler = async (event) => {
  const asked = oneOf.safeParse(event.url.searchParams.get('language'));
  const language = asked.data ?? event.locals.language;
  const file = await handedOut('studentRecord', event, { language });
  const text = answerIn(language, () => studentFile(file, locales[language]));
  return asDownload(text, 'text/html', `student-${event.params.student}-${language}.html`);
};
