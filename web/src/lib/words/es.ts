import type { Translated } from './translated.ts';
import { account } from './es/account.ts';
import { board } from './es/board.ts';
import { cards } from './es/cards.ts';
import { changes } from './es/changes.ts';
import { classDoor } from './es/class-door.ts';
import { classJoining } from './es/class-joining.ts';
import { classRoster } from './es/class-roster.ts';
import { classWall } from './es/class-wall.ts';
import { classYears } from './es/class-years.ts';
import { classHome } from './es/class.ts';
import { common } from './es/common.ts';
import { door } from './es/door.ts';
import { family } from './es/family.ts';
import { hq } from './es/hq.ts';
import { listEncodings } from './es/written.ts';
import { rosterProblems } from './es/import-problems.ts';
import { roster } from './es/import.ts';
import { observed } from './es/observed.ts';
import { past } from './es/past.ts';
import { pictures } from './es/pictures.ts';
import { refusal } from './es/refusal.ts';
import { schoolAudit } from './es/school-audit.ts';
import { school } from './es/school.ts';
import { staff } from './es/staff.ts';
import { student } from './es/student.ts';
import { teachAssess } from './es/teach-assess.ts';
import { teachKeys } from './es/teach-keys.ts';
import { teachLine } from './es/teach-line.ts';
import { teachWelcome } from './es/teach-welcome.ts';
import { teach } from './es/teach.ts';
import { rehearsal } from './es/try.ts';
import { wall } from './es/wall.ts';

/** Every text of the screens in Spanish. */
export const es: Translated = {
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
};
