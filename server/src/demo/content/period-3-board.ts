/**
 * How Spanish 2, Period 3 stands on a Thursday at 10:46: one glyph an objective, in track order, a space between levels.
 * m mastered, n open, t tried and not yet, l locked, r ready, w with a teacher, h asked for help.
 */
export const periodThreeBoard: Record<string, string> = {
  'amara-okafor': 'mmmm mmmm mrtn llll lll lll ll',
  'beatriz-nunez': 'mmmm mmmm mmmm mmmm mtm mmn tn',
  'chloe-whitehorse': 'mmmm mmmm mnmt mntt lll lll ll',
  'dao-minh-anh': 'mmmm mmmm mmmm mmmn lll lll ll',
  'daniel-kowalczyk': 'mmmm mmmm ntnn llll lll lll ll',
  'elif-yildiz': 'mmmm mmmm mmmm mmmr nnn lll ll',
  'esteban-rios': 'mmmm mmmm mmmm mmmm mmm ttt ll',
  'fatima-al-sayed': 'mmmm mmmm mmmm mmmm ntt lll ll',
  'grace-oconnell': 'mmmm mmmm mmmm wmnn lll lll ll',
  'hana-kim': 'mmmm mmmm mmmm mmmm mmt nnn ll',
  'ibrahim-toure': 'mmmm mmmm mnmm nnnn lll lll ll',
  'isla-macleod': 'mmmn mmmn ntnn llll lll lll ll',
  'junwei-chen': 'mmmm mmmm mmtn llll lll lll ll',
  'kaiulani-akana': 'mmmm mmmm mmmm tmtt lll lll ll',
  'lukas-bjork': 'mmmm mnnn llll llll lll lll ll',
  'mateo-fernandez': 'mmmm mmmm mnmm mwnt lll lll ll',
  'maya-levi': 'mmmm mmmm mmmm mnmm mmt lll ll',
  'naomi-tanaka': 'mmmm mmmm mmmm mmmm nnn lll ll',
  'noah-begay': 'mmmm mmrt llll llll lll lll ll',
  'oluwaseun-adebayo': 'mmmh ttnt llll llll lll lll ll',
  'priya-raghavan': 'mmmm mmtm mmrt llll lll lll ll',
  'quinn-delacroix': 'mmmm mmmm mnmn llll lll lll ll',
  'rosa-jimenez': 'mmmm mmmm mmmm mmmm mmm mnn ll',
  'samuel-mbeki': 'mmmm mmmm mmmm mnnn lll lll ll',
  'sofia-castaneda': 'mmmm mmmm mmmm mmmm mmm mmm nn',
  'xinyi-li': 'mmmm mmmm mmmm mmmm rnn lll ll',
  'yusuf-demir': 'mmmm rnnn llll llll lll lll ll',
  'zoe-lindqvist': 'mmmm mmmm mmmh nntn lll lll ll',
};

/** Cells that stand open although a prerequisite is missing: a teacher opened them for that student. */
export const periodThreeOpenings: Record<string, string[]> = {
  'chloe-whitehorse': ['4.2', '4.3', '4.4'],
  'elif-yildiz': ['5.1', '5.2', '5.3'],
  'hana-kim': ['6.1', '6.2', '6.3'],
  'ibrahim-toure': ['4.1', '4.2', '4.4'],
  'isla-macleod': ['2.4', '3.2'],
  'mateo-fernandez': ['4.2', '4.4'],
  'maya-levi': ['5.3'],
  'oluwaseun-adebayo': ['2.4'],
  'priya-raghavan': ['3.3', '3.4'],
  'zoe-lindqvist': ['4.3'],
};

/** The line and the help list, first to be served first. Unit of `waited`: seconds. */
export const periodThreeLine: {
  student: string;
  objective: string;
  state: 'with-teacher' | 'ready' | 'help';
  waited: number;
  /** Who has the student, or has marked them as next. */
  teacher?: string;
  /** What a student asked for, in the words of the button pressed. */
  asked?: string;
}[] = [
  {
    student: 'mateo-fernandez',
    objective: '4.2',
    state: 'with-teacher',
    waited: 80,
    teacher: 'ms-ortiz',
  },
  {
    student: 'grace-oconnell',
    objective: '4.1',
    state: 'with-teacher',
    waited: 110,
    teacher: 'mr-lindholm',
  },
  { student: 'priya-raghavan', objective: '3.3', state: 'ready', waited: 408 },
  { student: 'amara-okafor', objective: '3.2', state: 'ready', waited: 252 },
  { student: 'noah-begay', objective: '2.3', state: 'ready', waited: 220 },
  {
    student: 'elif-yildiz',
    objective: '4.4',
    state: 'ready',
    waited: 125,
    teacher: 'mr-lindholm',
  },
  { student: 'xinyi-li', objective: '5.1', state: 'ready', waited: 91 },
  { student: 'yusuf-demir', objective: '2.1', state: 'ready', waited: 24 },
  {
    student: 'zoe-lindqvist',
    objective: '3.4',
    state: 'help',
    waited: 170,
    asked: 'I want to practise with someone',
  },
  {
    student: 'oluwaseun-adebayo',
    objective: '1.4',
    state: 'help',
    waited: 48,
    asked: 'I’m stuck on a word',
  },
];

export const periodThreeAway = ['isla-macleod', 'samuel-mbeki'];

/** Who crossed a line today, newest first; a student may stand twice. The newest is Rosa at 5.3. */
export const periodThreeCrossedToday = [
  'rosa-jimenez',
  'esteban-rios',
  'fatima-al-sayed',
  'sofia-castaneda',
  'junwei-chen',
  'beatriz-nunez',
  'maya-levi',
  'hana-kim',
  'lukas-bjork',
  'kaiulani-akana',
  'dao-minh-anh',
  'quinn-delacroix',
  'elif-yildiz',
  'naomi-tanaka',
  'ibrahim-toure',
  'grace-oconnell',
  'daniel-kowalczyk',
  'zoe-lindqvist',
  'chloe-whitehorse',
  'mateo-fernandez',
  'rosa-jimenez',
  'sofia-castaneda',
  'xinyi-li',
  'noah-begay',
  'priya-raghavan',
  'esteban-rios',
  'fatima-al-sayed',
];
