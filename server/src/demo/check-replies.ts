import { RECORD_BYTES } from '@threshold/shared/domain/ledger.ts';
import type { StoredSchool } from './stored-school.ts';

interface Kept {
  hash?: string;
  person?: number;
  /** What the command wrote that nobody else can have written. */
  scores?: [student: number, index: number][];
  reply?: { ok?: boolean; rev?: number };
}

/** Every kept reply is whole, and what it says was written is there and was written by it alone. Rule T2. */
export function checkReplies(stored: StoredSchool): string[] {
  const writers = new Map<string, string>();
  return [...stored.replies].flatMap(([id, text]) => {
    const kept = parse(text);
    if (!kept?.hash || kept.person === undefined || kept.reply?.ok !== true)
      return [`reply of ${id} is not whole: ${text}`];
    return (kept.scores ?? []).flatMap(([student, index]) => {
      const score = `${student} ${index}`;
      const other = writers.get(score);
      writers.set(score, id);
      const records = (stored.logs.get(student)?.length ?? 0) / RECORD_BYTES;
      return [
        ...(other ? [`record ${index} of student ${student} is of ${other} and of ${id}`] : []),
        ...(index < records ? [] : [`record ${index} of student ${student} is not there: ${id}`]),
      ];
    });
  });
}

function parse(text: string): Kept | null {
  try {
    return JSON.parse(text) as Kept;
  } catch {
    return null;
  }
}
