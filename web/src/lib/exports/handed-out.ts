import { error } from '@sveltejs/kit';
import type { StudentRecordFile } from '@threshold/shared/contract/student-record.ts';

interface Asked {
  locals: App.Locals;
  params: { student: string };
  request: Request;
}

interface Files {
  studentRecord: StudentRecordFile;
  studentTable: string;
  transferFile: string;
}

/** What is handed out of a student, asked for by a leader's own click: a page of another site may not have it fetched, and noted. */
export async function handedOut<F extends keyof Files>(
  what: F,
  { locals, params, request }: Asked,
  more: object = {},
): Promise<Files[F]> {
  const elsewhere = request.headers.get('sec-fetch-site') === 'cross-site';
  const file = elsewhere ? null : await locals.loads[what]?.({ ...params, ...more });
  if (!file) error(404, 'NOT_FOUND');
  return file as Files[F];
}

/** The file as a download. No name stands in the name of the file: it lies about in folders. */
export function asDownload(text: string, type: string, name: string): Response {
  return new Response(text, {
    headers: {
      'content-type': `${type}; charset=utf-8`,
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
  });
}
