import { error } from '@sveltejs/kit';
import { asDownload } from './handed-out.ts';
import { problemTableWords } from './problem-table-words.ts';

interface Asked {
  locals: App.Locals;
  params: { section?: string };
}

/** The rows that a roster leaves out, of a class or of the school, for whoever handed it in, in their language. */
export async function problemRows({ locals, params }: Asked): Promise<Response> {
  const load = params.section === undefined ? 'schoolProblems' : 'classProblems';
  const text = await locals.loads[load]?.({ ...params, words: problemTableWords() });
  if (typeof text !== 'string') error(404, 'NOT_FOUND');
  return asDownload(text, 'text/csv', 'problem-rows.csv');
}
