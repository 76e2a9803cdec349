import type { ImportAnswer, SaidAnswer } from '@threshold/shared/contract/roster-import.ts';
import type { Roster } from '@threshold/shared/domain/roster.ts';
import { shownCell } from '@threshold/shared/domain/shown-cell.ts';
import { nameWithheld } from './name-withheld.ts';
import { otherStudent, sameStudent, swappedStudents } from './same-student.ts';

/** What stands for everybody of a list. */
const ALL = '';

/** What was said of whom a roster names, with one answer more, or one less where it is taken back. Each person has one, the last. */
export function withAnswer(said: readonly ImportAnswer[], answer: ImportAnswer): ImportAnswer[] {
  const key = 'unsaid' in answer ? answer.unsaid : keyOf(answer);
  if (key === null) return [...said];
  const others = said.filter((one) => keyOf(one) !== key);
  return 'unsaid' in answer ? others : [...others, answer];
}

/** The roster as it was read, with all that somebody said of whom it names. */
export function rosterAsSaid(roster: Roster, said: readonly ImportAnswer[]): Roster {
  let now = roster;
  for (const answer of said) {
    if ('name' in answer) now = nameWithheld(now, answer);
    else if ('same' in answer) now = sameStudent(now, answer.same);
    else if ('other' in answer) now = otherStudent(now, answer.other);
    else if ('swapped' in answer) now = swappedStudents(now, answer);
    else if ('sameNames' in answer) now = { ...now, sameNames: true };
  }
  return now;
}

/** The answers as they are shown beside what comes of them: of whom, and where they stand. */
export function shownAnswers(roster: Roster, said: readonly ImportAnswer[]): SaidAnswer[] {
  const people = new Map([...roster.people, ...roster.withheld].map((one) => [one.key, one]));
  return said.flatMap((answer): SaidAnswer[] => {
    const key = keyOf(answer);
    if (key === null) return [];
    const whose = 'swapped' in answer ? answer.swapped : [key];
    const who = whose.flatMap((one) => people.get(one)?.name || []).map(shownCell);
    const at = people.get(key)?.at;
    return [{ key, what: whatOf(answer), who, ...(at && { at }) }];
  });
}

/** Whom an answer is of; null where it is of nobody in the list. */
function keyOf(answer: ImportAnswer): string | null {
  if ('name' in answer) return answer.person;
  if ('same' in answer) return answer.same;
  if ('other' in answer) return answer.other;
  if ('swapped' in answer) return answer.swapped[0]!;
  return 'sameNames' in answer ? ALL : null;
}

function whatOf(answer: ImportAnswer): SaidAnswer['what'] {
  if ('name' in answer) return 'name';
  if ('same' in answer) return 'same';
  if ('swapped' in answer) return answer.what;
  return 'other' in answer ? 'other' : 'same-names';
}
