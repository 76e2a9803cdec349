import { asDownload, handedOut } from '#lib/exports/handed-out.ts';
import type { RequestHandler } from './$types';

/** The same as data, for whoever goes on with it. */
export const GET: RequestHandler = async (event) => {
  const text = `${JSON.stringify(await handedOut('studentRecord', event), null, 2)}\n`;
  return asDownload(text, 'application/json', `student-${event.params.student}.json`);
};
