import { asDownload, handedOut } from '#lib/exports/handed-out.ts';
import type { RequestHandler } from './$types';

/** A student's record for another school, signed. */
export const GET: RequestHandler = async (event) => {
  const text = await handedOut('transferFile', event);
  return asDownload(text, 'application/json', `student-${event.params.student}-signed.json`);
};
