import { MAX_CLAIMS, openStates, type OpenState } from '@threshold/shared/domain/attempt.ts';
import type { StoredSchool, StoredSection } from './stored-school.ts';

/** Line, students' open attempts, claims and deadlines say the same of every attempt. Rules A1, A3, A4, A12, T3. */
export function checkLine(stored: StoredSchool): string[] {
  const enrolled = new Map(stored.sections.map((section) => [section.id, enrolledIn(section)]));
  return [
    ...checkOpen(stored, enrolled),
    ...stored.sections.flatMap((section) => checkSection(section, stored)),
    ...checkClaims(stored),
    ...checkHolds(stored),
    ...checkEnrollments(stored, enrolled),
  ];
}

function isOpen(state: string | undefined): state is OpenState {
  return openStates.some((open) => open === state);
}

type Enrolled = Map<number, 'student' | 'teacher'>;

function enrolledIn(section: StoredSection): Enrolled {
  return new Map(
    Object.entries(section.enrollments).flatMap(([person, text]) => {
      const { role, spans } = JSON.parse(text) as {
        role: 'student' | 'teacher';
        spans: [number, number][];
      };
      return spans.at(-1)?.[1] === 0 ? [[Number(person), role] as const] : [];
    }),
  );
}

/** Every attempt that lives stands in its line, at its own place, and in its student's open list; nothing else does. */
function checkOpen(stored: StoredSchool, enrolled: ReadonlyMap<number, Enrolled>): string[] {
  const found: string[] = [];
  const inLine = new Set<number>();
  for (const { id, line } of stored.sections) {
    for (const [attempt, score] of line) {
      inLine.add(attempt);
      const hash = stored.attempts.get(attempt);
      if (!isOpen(hash?.['state']) || Number(hash?.['section']) !== id)
        found.push(`line of section ${id} holds attempt ${attempt}, which is not open there`);
      if (score !== attempt) found.push(`attempt ${attempt} stands in line at ${score}`);
    }
  }
  const inOpen = new Set<number>();
  for (const [student, open] of stored.open) {
    for (const [objective, attempt] of Object.entries(open)) {
      inOpen.add(Number(attempt));
      const hash = stored.attempts.get(Number(attempt));
      if (
        !isOpen(hash?.['state']) ||
        Number(hash?.['student']) !== student ||
        hash?.['objective'] !== objective
      )
        found.push(`student ${student} has attempt ${attempt} open, which is not open for them`);
    }
  }
  for (const [id, hash] of stored.attempts) {
    if (!isOpen(hash['state'])) continue;
    if (!inLine.has(id)) found.push(`attempt ${id} is ${hash['state']} and in no line`);
    if (!inOpen.has(id)) found.push(`attempt ${id} is ${hash['state']} and no student's`);
    if (enrolled.get(Number(hash['section']))?.get(Number(hash['student'])) !== 'student')
      found.push(`attempt ${id} is open, its student is not in section ${hash['section']}`);
  }
  return found;
}

function checkSection({ id, hash, line, marks, help }: StoredSection, stored: StoredSchool) {
  const found: string[] = [];
  const states = line.map(([attempt]) => stored.attempts.get(attempt)?.['state']);
  // [A12]
  if (hash['state'] === 'closing' && !states.some((one) => one === 'ready' || one === 'claimed'))
    found.push(`section ${id} is closing, though nobody is ready or claimed`);
  for (const [teacher, attempt] of Object.entries(marks)) {
    const marked = stored.attempts.get(Number(attempt));
    if (marked?.['state'] !== 'ready' || Number(marked['section']) !== id)
      found.push(`section ${id}: ${teacher} marked attempt ${attempt}, which does not wait`);
  }
  for (const [student, text] of Object.entries(help)) {
    if ((JSON.parse(text) as { student: number }).student !== Number(student))
      found.push(`section ${id}: help of student ${student} is another's`);
  }
  return found;
}

/** [A4] One owner a claim: the attempt, the claim and its owner's set name each other. */
function checkClaims(stored: StoredSchool): string[] {
  const found: string[] = [];
  const held = new Map<number, Set<string>>();
  for (const [student, claim] of Object.entries(stored.claims)) {
    const [attempt, by] = claim.split(' ').map(Number) as [number, number];
    held.set(by, (held.get(by) ?? new Set()).add(student));
    const hash = stored.attempts.get(attempt);
    if (hash?.['state'] !== 'claimed' || hash['student'] !== student || Number(hash['by']) !== by)
      found.push(`claim of student ${student} names attempt ${attempt} by ${by}, which is not so`);
  }
  for (const [id, hash] of stored.attempts) {
    if (hash['state'] !== 'claimed') continue;
    if (stored.claims[hash['student']!] !== `${id} ${hash['by']}`)
      found.push(`attempt ${id} is claimed by ${hash['by']}, the claim is not there`);
  }
  for (const [person, students] of stored.claimsOf) {
    const should = held.get(person) ?? new Set();
    if (should.size !== students.length || students.some((student) => !should.has(student)))
      found.push(`${person} holds ${students.join()}, by the claims ${[...should].join()}`);
    if (students.length > MAX_CLAIMS) found.push(`${person} holds ${students.length} students`);
    held.delete(person);
  }
  for (const person of held.keys()) found.push(`claims name ${person}, who is not staff`);
  return found;
}

/** A held attempt has its deadline, and only such. */
function checkHolds(stored: StoredSchool): string[] {
  const due = new Set(stored.due.filter((member) => member.startsWith('hold:')));
  const should = [...stored.attempts]
    .filter(([, hash]) => hash['state'] === 'held')
    .map(([id]) => `hold:${id}`);
  return [
    ...should.filter((member) => !due.delete(member)).map((member) => `${member} has no deadline`),
    ...[...due].map((member) => `${member} has a deadline, though it is not held`),
  ];
}

function checkEnrollments(stored: StoredSchool, enrolled: ReadonlyMap<number, Enrolled>): string[] {
  return [...stored.sectionsOf].flatMap(([person, sections]) => {
    const should = [...enrolled].flatMap(([id, people]) => (people.has(person) ? [`${id}`] : []));
    return should.length === sections.length && should.every((id) => sections.includes(id))
      ? []
      : [`${person} is in sections ${sections.join()}, by the enrollments in ${should.join()}`];
  });
}
