import type { LevelForStudents } from './track-content.ts';

/** The words of all those levels together. */
export function forStudents(...levels: LevelForStudents[]): LevelForStudents {
  const all: LevelForStudents = { es: {}, zh: {} };
  for (const { es, zh } of levels) {
    Object.assign(all.es, es);
    Object.assign(all.zh, zh);
  }
  return all;
}
