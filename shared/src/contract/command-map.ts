import type { z } from 'zod';
import type { CommandContract } from './command-contract.ts';
import { attemptAssess } from './commands/attempt-assess.ts';
import { attemptClaim } from './commands/attempt-claim.ts';
import { attemptHold } from './commands/attempt-hold.ts';
import { attemptReady } from './commands/attempt-ready.ts';
import { attemptRelease } from './commands/attempt-release.ts';
import { attemptResume } from './commands/attempt-resume.ts';
import { attemptWithdraw } from './commands/attempt-withdraw.ts';
import { familyCode } from './commands/family-code.ts';
import { familyRevoke } from './commands/family-revoke.ts';
import { helpAsk } from './commands/help-ask.ts';
import { helpClose } from './commands/help-close.ts';
import { lineClose } from './commands/line-close.ts';
import { lineMark } from './commands/line-mark.ts';
import { lineOpen } from './commands/line-open.ts';
import { linePause } from './commands/line-pause.ts';
import { scoreImport } from './commands/score-import.ts';
import { scoreRecord } from './commands/score-record.ts';
import { scoreUndo } from './commands/score-undo.ts';
import { scoreVoid } from './commands/score-void.ts';
import { sectionBadges } from './commands/section-badges.ts';
import { sectionArchive } from './commands/section-archive.ts';
import { sectionBegin } from './commands/section-begin.ts';
import { sectionCode } from './commands/section-code.ts';
import { sectionRestore } from './commands/section-restore.ts';
import { sectionSet } from './commands/section-set.ts';
import { studentBadge } from './commands/student-badge.ts';
import { sectionTracks } from './commands/section-tracks.ts';
import { studentErase } from './commands/student-erase.ts';
import { studentLeave } from './commands/student-leave.ts';
import { studentPin } from './commands/student-pin.ts';
import { studentPlace } from './commands/student-place.ts';
import { studentSet } from './commands/student-set.ts';
import { studentsAdd } from './commands/students-add.ts';
import { paperPrint } from './commands/paper-print.ts';
import { schoolSet } from './commands/school-set.ts';
import { staffInvite } from './commands/staff-invite.ts';
import { staffName } from './commands/staff-name.ts';
import { staffPassword } from './commands/staff-password.ts';
import { staffRole } from './commands/staff-role.ts';
import { staffRemove } from './commands/staff-remove.ts';
import { staffUninvite } from './commands/staff-uninvite.ts';
import { teacherAdd } from './commands/teacher-add.ts';
import { teacherInvite } from './commands/teacher-invite.ts';
import { teacherRemove } from './commands/teacher-remove.ts';
import { teacherUninvite } from './commands/teacher-uninvite.ts';
import { studentsTake } from './commands/students-take.ts';
import { wallLink } from './commands/wall-link.ts';
import { wallName } from './commands/wall-name.ts';
import { wallRevoke } from './commands/wall-revoke.ts';

/**
 * Every command there is. Socket types, permissions, the Lua function that runs and the tests that try
 * every cell derive from this map; adding a command touches no other list.
 */
export const commandMap = {
  'attempt.ready': attemptReady,
  'attempt.hold': attemptHold,
  'attempt.resume': attemptResume,
  'attempt.withdraw': attemptWithdraw,
  'attempt.claim': attemptClaim,
  'attempt.release': attemptRelease,
  'attempt.assess': attemptAssess,
  'score.record': scoreRecord,
  'score.import': scoreImport,
  'score.undo': scoreUndo,
  'score.void': scoreVoid,
  'help.ask': helpAsk,
  'help.close': helpClose,
  'line.open': lineOpen,
  'line.pause': linePause,
  'line.close': lineClose,
  'line.mark': lineMark,
  'section.set': sectionSet,
  'section.code': sectionCode,
  'section.badges': sectionBadges,
  'section.tracks': sectionTracks,
  'section.begin': sectionBegin,
  'section.archive': sectionArchive,
  'section.restore': sectionRestore,
  'students.add': studentsAdd,
  'students.take': studentsTake,
  'student.set': studentSet,
  'student.pin': studentPin,
  'student.badge': studentBadge,
  'student.leave': studentLeave,
  'student.place': studentPlace,
  'student.erase': studentErase,
  'family.code': familyCode,
  'family.revoke': familyRevoke,
  'teacher.add': teacherAdd,
  'teacher.invite': teacherInvite,
  'teacher.uninvite': teacherUninvite,
  'teacher.remove': teacherRemove,
  'staff.invite': staffInvite,
  'staff.uninvite': staffUninvite,
  'staff.password': staffPassword,
  'staff.remove': staffRemove,
  'staff.role': staffRole,
  'staff.name': staffName,
  'school.set': schoolSet,
  'wall.link': wallLink,
  'wall.name': wallName,
  'wall.revoke': wallRevoke,
  'paper.print': paperPrint,
} as const satisfies Record<string, CommandContract>;

export type CommandName = keyof typeof commandMap;
export const commandNames = Object.keys(commandMap) as CommandName[];
/** What the sender of a command says, envelope included. */
export type CommandInput<N extends CommandName> = z.infer<(typeof commandMap)[N]['input']>;
