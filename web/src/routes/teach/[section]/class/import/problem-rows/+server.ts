import { problemRows } from '#lib/exports/problem-rows.ts';
import type { RequestHandler } from './$types';

/** The rows that a roster leaves out, as a table. */
export const GET: RequestHandler = (event) => problemRows(event);
