import type { Translated } from './translated.ts';
import { account } from './zh/account.ts';
import { board } from './zh/board.ts';
import { cards } from './zh/cards.ts';
import { changes } from './zh/changes.ts';
import { classDoor } from './zh/class-door.ts';
import { classJoining } from './zh/class-joining.ts';
import { classRoster } from './zh/class-roster.ts';
import { classWall } from './zh/class-wall.ts';
import { classYears } from './zh/class-years.ts';
import { classHome } from './zh/class.ts';
import { common } from './zh/common.ts';
import { door } from './zh/door.ts';
import { family } from './zh/family.ts';
import { hq } from './zh/hq.ts';
import { listEncodings } from './zh/written.ts';
import { rosterProblems } from './zh/import-problems.ts';
import { roster } from './zh/import.ts';
import { observed } from './zh/observed.ts';
import { past } from './zh/past.ts';
import { pictures } from './zh/pictures.ts';
import { refusal } from './zh/refusal.ts';
import { schoolAudit } from './zh/school-audit.ts';
import { school } from './zh/school.ts';
import { staff } from './zh/staff.ts';
import { student } from './zh/student.ts';
import { teachAssess } from './zh/teach-assess.ts';
import { teachKeys } from './zh/teach-keys.ts';
import { teachLine } from './zh/teach-line.ts';
import { teachWelcome } from './zh/teach-welcome.ts';
import { teach } from './zh/teach.ts';
import { rehearsal } from './zh/try.ts';
import { wall } from './zh/wall.ts';

/** Every text of the screens in Chinese. */
export const zh: Translated = {
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
