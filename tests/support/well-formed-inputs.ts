import type { CommandName } from '@threshold/shared/contract/command-map.ts';

interface Named {
  /** An attempt of the classmate that waits, and one that is held. */
  attempt: number;
  held: number;
  objective: number;
  /** An objective at which the classmate has a score, recorded by the command `scored`. */
  third: number;
  scored: string;
  judged: { outcome: 'mastered' | 'not-yet'; criteria: readonly number[]; version: number };
  student: number;
  classmate: number;
  /** A student who is in another class. */
  past: number;
  teacher: number;
  /** Another class of the school. */
  from: number;
}

/** A well-formed input of each command about what is named; what belongs to somebody is the classmate's. */
export function wellFormedInputs(of: Named): Record<CommandName, object> {
  return {
    'attempt.ready': { objective: of.objective },
    'attempt.hold': { attempt: of.attempt, why: 'not-here' },
    'attempt.resume': { attempt: of.held },
    'attempt.withdraw': { attempt: of.attempt },
    'attempt.claim': { next: true },
    'attempt.release': { attempts: [of.attempt] },
    'attempt.assess': { attempt: of.attempt, ...of.judged },
    'score.record': { students: [of.student], objective: of.objective, ...of.judged },
    'score.import': { scores: [[of.student, of.third, '2026-09-14']] },
    'score.undo': { of: of.scored },
    'score.void': { student: of.classmate, index: 0, reason: 'because' },
    'help.ask': { text: 'help' },
    'help.close': { student: of.classmate },
    'line.open': {},
    'line.pause': {},
    'line.close': { now: true },
    'line.mark': { attempt: of.attempt },
    'section.set': { wallMode: 'names' },
    'section.code': {},
    'section.badges': { to: 'on' },
    'section.tracks': { tracks: [1] },
    'section.begin': { title: 'Spanish 3', period: '', tracks: [1] },
    'section.archive': {},
    'section.restore': {},
    'students.take': { from: of.from, students: [of.classmate] },
    'wall.link': { days: 1 },
    'wall.name': { link: 'x'.repeat(43), as: 'Room 12' },
    'wall.revoke': { link: 'x'.repeat(43) },
    'paper.print': { what: 'cards' },
    'students.add': { students: [{ name: 'Mei Chen' }] },
    'student.set': { student: of.classmate, as: { name: 'Mei Chen' } },
    'student.pin': { student: of.classmate },
    'student.badge': { student: of.classmate },
    'student.leave': { student: of.classmate },
    'student.place': { student: of.past },
    'student.erase': { student: of.classmate },
    'family.code': { students: [of.classmate] },
    'family.revoke': { student: of.classmate },
    'teacher.add': { teacher: of.teacher },
    'teacher.invite': { to: 'somebody', today: false },
    'teacher.uninvite': { invitation: 'x'.repeat(43) },
    'teacher.remove': { teacher: of.teacher },
    'staff.invite': { to: 'somebody', leads: true },
    'staff.uninvite': { invitation: 'x'.repeat(43) },
    'staff.password': { teacher: of.teacher },
    'staff.remove': { teacher: of.teacher },
    // Of another school it is its last leader, who stays one.
    'staff.role': { teacher: of.teacher, leads: false },
    'staff.name': { as: 'Somebody Else' },
    'school.set': { as: { name: 'Another School' } },
  };
}
