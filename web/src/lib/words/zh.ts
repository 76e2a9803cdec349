import type { Translated } from './translated.ts';
import { account } from './zh/account.ts';
import { board } from './zh/board.ts';
import { cards } from './zh/cards.ts';
import { changes } from './zh/changes.ts';
import { classHome } from './zh/class.ts';
import { common } from './zh/common.ts';
import { door } from './zh/door.ts';
import { hq } from './zh/hq.ts';
import { rosterProblems } from './zh/import-problems.ts';
import { roster } from './zh/import.ts';
import { pictures } from './zh/pictures.ts';
import { refusal } from './zh/refusal.ts';
import { staff } from './zh/staff.ts';
import { student } from './zh/student.ts';
import { teach } from './zh/teach.ts';
import { wall } from './zh/wall.ts';

/** Every text of the screens in Chinese. */
export const zh: Translated = {
  ...common,
  ...refusal,
  ...door,
  ...student,
  ...teach,
  ...board,
  ...wall,
  ...hq,
  ...cards,
  ...changes,
  ...classHome,
  ...roster,
  ...rosterProblems,
  ...staff,
  ...account,
  ...pictures,
};
