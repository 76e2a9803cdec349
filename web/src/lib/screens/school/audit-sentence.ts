import type { AuditEntry, AuditWord } from '@threshold/shared/contract/audit.ts';
import type { AuditView } from '@threshold/shared/contract/school.ts';
import { listed } from '../../words/formats.ts';
import { say } from '../../words/say.ts';

export type AuditNames = Pick<AuditView, 'people' | 'sections'> & {
  /** Whom an invitation that nobody has used yet is for, as who invited wrote it. */
  invited?: Readonly<Record<string, string>>;
};
interface Parts {
  who: string;
  whom: string;
  where: string;
  what: string;
}

/** Names in one sentence; what is beyond is a count. */
const NAMED = 3;

/** What is said of each word of the audit. A word without a sentence of its own is told by its name. */
const sentences: { readonly [W in AuditWord]?: (parts: Parts) => string } = {
  'section.set': (parts) => say('school.did-section-set', parts),
  'section.code': (parts) => say('school.did-section-code', parts),
  'section.begin': (parts) => say('school.did-section-begin', parts),
  'section.tracks': (parts) => say('school.did-section-tracks', parts),
  'section.archive': (parts) => say('school.did-section-archive', parts),
  'section.restore': (parts) => say('school.did-section-restore', parts),
  'section.badges': (parts) => say('school.did-section-badges', parts),
  'wall.link': (parts) => say('school.did-wall-link', parts),
  'wall.name': (parts) => say('school.did-wall-name', parts),
  'wall.revoke': (parts) => say('school.did-wall-revoke', parts),
  'paper.print': (parts) =>
    say(parts.whom === '' ? 'school.did-paper-print' : 'school.did-paper-print-one', parts),
  'students.add': (parts) => say('school.did-students-add', parts),
  'student.set': (parts) => say('school.did-student-set', parts),
  'student.pin': (parts) => say('school.did-student-pin', parts),
  'student.badge': (parts) => say('school.did-student-badge', parts),
  'students.take': (parts) => say('school.did-students-take', parts),
  'family.code': (parts) => say('school.did-family-code', parts),
  'family.revoke': (parts) => say('school.did-family-revoke', parts),
  'student.leave': (parts) => say('school.did-student-leave', parts),
  'student.place': (parts) => say('school.did-student-place', parts),
  'student.erase': (parts) => say('school.did-student-erase', parts),
  'score.void': (parts) => say('school.did-score-void', parts),
  'staff.invite': (parts) => say('school.did-staff-invite', parts),
  'staff.uninvite': (parts) => say('school.did-uninvite', parts),
  'staff.password': (parts) => say('school.did-staff-password', parts),
  'staff.remove': (parts) => say('school.did-staff-remove', parts),
  'staff.role': (parts) => say('school.did-staff-role', parts),
  'staff.name': (parts) => say('school.did-staff-name', parts),
  'teacher.add': (parts) => say('school.did-teacher-add', parts),
  'teacher.invite': (parts) => say('school.did-teacher-invite', parts),
  'teacher.uninvite': (parts) => say('school.did-uninvite', parts),
  'teacher.remove': (parts) => say('school.did-teacher-remove', parts),
  'school.set': (parts) => say('school.did-school-set', parts),
  refused: (parts) => say('school.did-refused', parts),
  'not-theirs': (parts) => say('school.did-not-theirs', parts),
  'student.exported': (parts) => say('school.did-student-exported', parts),
  'record.exported': (parts) => say('school.did-record-exported', parts),
  'record.imported': (parts) => say('school.did-record-imported', parts),
  'key.trusted': (parts) => say('school.did-key-trusted', parts),
  'key.refused': (parts) => say('school.did-key-refused', parts),
  'scores.imported': (parts) => say('school.did-scores-imported', parts),
  'invitation.used': (parts) => say('school.did-invitation-used', parts),
  'password.set': (parts) => say('school.did-password-set', parts),
  'scores.unimported': (parts) => say('school.did-scores-unimported', parts),
  'roster.imported': (parts) => say('school.did-roster-imported', parts),
};

/** One entry as a sentence, with the names of now. */
export function auditSentence(entry: AuditEntry, names: AuditNames): string {
  const { did, more } = entry;
  const parts = {
    who: personIn(names, entry.by),
    whom: peopleIn(names, entry.of),
    where: (entry.section && names.sections[entry.section]) || say('school.unknown-class'),
    what: String(more['command'] ?? did),
  };
  // Whoever left a class came back into it.
  if (did === 'students.take' && more['from'] === entry.section)
    return say('school.did-students-back', parts);
  if (did === 'roster.imported' && more['revokedOf'] !== undefined) {
    const { classes: done, revokedOf: of } = more;
    if (entry.section) return say('school.did-roster-revoked', parts);
    return say('school.did-roster-revoked-school', {
      ...parts,
      done: Number(done),
      of: Number(of),
    });
  }
  // Of the school, and of no class.
  if (did === 'roster.imported' && !entry.section)
    return say('school.did-roster-imported-school', parts);
  if (did === 'invitation.used' && !entry.section)
    return say('school.did-invitation-used-school', parts);
  const invited = names.invited?.[String(more['invitation'])];
  if (did === 'teacher.invite' && invited)
    return say('school.did-teacher-invite-whom', { ...parts, whom: invited });
  if (did === 'staff.invite' && invited)
    return say('school.did-staff-invite-whom', { ...parts, whom: invited });
  if (did === 'section.code' && more['keep']) return say('school.did-section-code-kept', parts);
  if (did === 'teacher.remove' && more['substitute'])
    return say('school.did-substitute-remove', parts);
  if (did === 'roster.student') return rosterWords[String(more['way'])]!(parts);
  const sentence = sentences[did];
  if (sentence) return sentence(parts);
  return entry.of.length > 0
    ? say('school.did-other', parts)
    : say('school.did-other-nobody', parts);
}

/** The settings and counts of an entry, each in words; what has none is left out. */
export function auditDetails({ more }: AuditEntry): string[] {
  return Object.entries(more).flatMap(([field, value]) => {
    const detail = details[field]?.(value);
    return detail === undefined ? [] : [detail];
  });
}

type Value = string | number | boolean;
const details: Readonly<Record<string, (value: Value) => string | undefined>> = {
  joining: (on) => say(on ? 'school.more-joining-open' : 'school.more-joining-closed'),
  wallMode: (mode) => wallWords[String(mode)]?.(),
  order: (order) =>
    say(order === 'joined' ? 'school.more-order-joined' : 'school.more-order-fewest'),
  coolDown: (count) => say('school.more-cool-down', { count: Number(count) }),
  maxOpen: (count) => say('school.more-max-open', { count: Number(count) }),
  leads: (yes) => say(yes ? 'school.more-leads' : 'school.more-teaches'),
  enroll: (count) => (count ? say('school.more-came', { count: Number(count) }) : undefined),
  leave: (count) => (count ? say('school.more-went', { count: Number(count) }) : undefined),
  move: (yes) => (yes ? say('school.more-move') : undefined),
  days: (count) => say('school.more-days', { count: Number(count) }),
  to: (state) => badgeWords[String(state)]?.(),
  today: (yes) => (yes ? say('school.more-today') : undefined),
  print: (print) => say('school.more-print', { print: String(print) }),
  scores: (count) => say('school.more-scores', { count: Number(count) }),
  added: (count) => (count ? say('school.more-added', { count: Number(count) }) : undefined),
  changed: (count) => (count ? say('school.more-changed', { count: Number(count) }) : undefined),
  removed: (count) => (count ? say('school.more-removed', { count: Number(count) }) : undefined),
  what: (what) => paperWords[String(what)]?.(),
  format: (format) => formatWords[String(format)]?.(),
};

/** What a roster came from. Its file's name may hold anybody's, and is not kept. Rule T9. */
const formatWords: Readonly<Record<string, () => string>> = {
  'oneroster-1.1': () => 'OneRoster 1.1',
  'oneroster-1.2': () => 'OneRoster 1.2',
  'sds-1': () => 'School Data Sync',
  'sds-2': () => 'School Data Sync',
  'sds-2.1': () => 'School Data Sync',
  table: () => say('school.more-list'),
};

/** What a roster did with students of a class. */
const rosterWords: Readonly<Record<string, (parts: Parts) => string>> = {
  in: (parts) => say('school.did-roster-in', parts),
  out: (parts) => say('school.did-roster-out', parts),
  changed: (parts) => say('school.did-roster-student', parts),
};

const paperWords: Readonly<Record<string, () => string>> = {
  cards: () => say('school.more-cards'),
  badges: () => say('school.more-badges'),
  letters: () => say('school.more-letters'),
};

const badgeWords: Readonly<Record<string, () => string>> = {
  on: () => say('school.more-badges-on'),
  off: () => say('school.more-badges-off'),
  new: () => say('school.more-badges-new'),
};

const wallWords: Readonly<Record<string, () => string>> = {
  names: () => say('school.more-wall-names'),
  initials: () => say('school.more-wall-initials'),
  none: () => say('school.more-wall-none'),
};

/** What somebody is called now; the server itself is 0, whoever was erased a number. */
export function personIn({ people }: Pick<AuditNames, 'people'>, number: number): string {
  if (number === 0) return say('school.server-itself');
  return people[number] ?? say('school.erased-person', { number: String(number) });
}

function peopleIn(names: AuditNames, of: readonly number[]): string {
  const said = of.slice(0, NAMED).map((number) => personIn(names, number));
  const left = of.length - said.length;
  return left === 0
    ? listed(said)
    : say('school.and-more', { names: said.join(', '), count: left });
}
