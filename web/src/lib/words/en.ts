import { account } from './en/account.ts';
import { board } from './en/board.ts';
import { cards } from './en/cards.ts';
import { changes } from './en/changes.ts';
import { classDoor } from './en/class-door.ts';
import { classJoining } from './en/class-joining.ts';
import { classRoster } from './en/class-roster.ts';
import { classWall } from './en/class-wall.ts';
import { classYears } from './en/class-years.ts';
import { classHome } from './en/class.ts';
import { common } from './en/common.ts';
import { door } from './en/door.ts';
import { family } from './en/family.ts';
import { hq } from './en/hq.ts';
import { listEncodings } from './en/written.ts';
import { rosterProblems } from './en/import-problems.ts';
import { roster } from './en/import.ts';
import { observed } from './en/observed.ts';
import { past } from './en/past.ts';
import { pictures } from './en/pictures.ts';
import { refusal } from './en/refusal.ts';
import { schoolAudit } from './en/school-audit.ts';
import { school } from './en/school.ts';
import { staff } from './en/staff.ts';
import { student } from './en/student.ts';
import { teachAssess } from './en/teach-assess.ts';
import { teachKeys } from './en/teach-keys.ts';
import { teachLine } from './en/teach-line.ts';
import { teachWelcome } from './en/teach-welcome.ts';
import { teach } from './en/teach.ts';
import { rehearsal } from './en/try.ts';
import { wall } from './en/wall.ts';

/** Every text of the screens in English, where each begins. */
export const en = {
  ...common,
  ...refusal,
  ...door,
  ...student,
  ...teach,
  ...teachLine,
  ...teachAssess,
  ...teachKeys,
  ...teachWelcome,
  ...board,
  ...wall,
  ...hq,
  ...cards,
  ...changes,
  ...classHome,
  ...classDoor,
  ...classRoster,
  ...classJoining,
  ...classWall,
  ...classYears,
  ...school,
  ...schoolAudit,
  ...family,
  ...roster,
  ...listEncodings,
  ...rosterProblems,
  ...observed,
  ...past,
  ...staff,
  ...account,
  ...pictures,
  ...rehearsal,
} as const;
