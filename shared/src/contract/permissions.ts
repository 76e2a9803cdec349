import { commandMap, commandNames, type CommandName } from './command-map.ts';
import type { Role } from './roles.ts';
import type { ViewName } from './sockets.ts';

/** Who may ask each command; each contract says it. */
export const commandRights = Object.fromEntries(
  commandNames.map((name) => [name, commandMap[name].by]),
) as unknown as Record<CommandName, readonly Role[]>;

/**
 * Commands of staff that are refused in a class where the asker stands in for a day, unless what they are besides may ask: command → whether
 * a leader may. Rule I4.
 */
export const notBySubstitutes: ReadonlyMap<CommandName, { leaders: boolean }> = new Map(
  commandNames
    .filter((name) => may(commandRights[name], ['staff']))
    .filter((name) => !may(commandRights[name], ['substitute']))
    .map((name) => [name, { leaders: may(commandRights[name], ['leader']) }]),
);

/** Who may ever watch each view over a socket; which section is asked of the store. Rules P1, P2, P4. */
export const viewRights = {
  section: ['staff', 'substitute'],
  path: ['student'],
  wall: ['staff', 'substitute', 'wall'],
  family: ['family'],
  hq: ['hq', 'hq-screen'],
} as const satisfies Record<ViewName, readonly Role[]>;

/** Who may ever be answered by each read that pages ask for. */
export const loadRights = {
  sections: ['student', 'staff', 'substitute'],
  path: ['student'],
  lastPath: ['student'],
  section: ['staff', 'substitute'],
  wall: ['staff', 'substitute'],
  displayedWall: ['wall'],
  badges: ['staff'],
  cards: ['staff'],
  pin: ['staff', 'substitute'],
  trackChoices: ['staff', 'substitute'],
  wallLinks: ['staff'],
  archived: ['staff', 'substitute'],
  archivedSection: ['staff', 'substitute'],
  endedClass: ['student'],
  observedSheet: ['staff'],
  classImports: ['staff'],
  rosterImport: ['staff', 'leader'],
  classProblems: ['staff'],
  schoolProblems: ['leader'],
  sources: ['staff'],
  history: ['staff', 'substitute'],
  family: ['family'],
  familyCodes: ['staff'],
  initials: ['leader'],
  schoolTracks: ['leader'],
  invitations: ['staff'],
  staffInvitations: ['leader'],
  schoolSettings: ['leader'],
  organization: ['hq'],
  school: ['leader'],
  schoolLines: ['leader'],
  schoolFind: ['leader'],
  schoolStudent: ['leader'],
  studentRecord: ['leader'],
  studentTable: ['leader'],
  transferFile: ['leader'],
  transferLook: ['leader'],
  transferKey: ['leader'],
  transferKeys: ['leader'],
  audit: ['leader'],
  schoolImports: ['leader'],
  offeredTracks: 'anybody',
} as const satisfies Record<string, readonly Role[] | 'anybody'>;
export type LoadName = keyof typeof loadRights;

/** What is done with a roster, of one class or of a whole school. */
export type RosterAct = 'Send' | 'Look' | 'Answer' | 'Apply' | 'Cancel';

/** Who may ever do what is neither a command nor a read; which class or school is asked of the store. Rules T6, T11. */
export const actRights = {
  classRosterSend: ['staff'],
  classRosterLook: ['staff'],
  classRosterAnswer: ['staff'],
  classRosterApply: ['staff'],
  classRosterCancel: ['staff'],
  schoolRosterSend: ['leader'],
  schoolRosterLook: ['leader'],
  schoolRosterAnswer: ['leader'],
  schoolRosterApply: ['leader'],
  schoolRosterCancel: ['leader'],
  recordBring: ['leader'],
  keyJudge: ['leader'],
  childTurn: ['family'],
} as const satisfies Record<`${'class' | 'school'}Roster${RosterAct}`, readonly Role[]> &
  Record<string, readonly Role[]>;
export type ActName = keyof typeof actRights;

/** Whether one of those roles is among those that may. */
export function may(rights: readonly Role[] | 'anybody', roles: readonly Role[]): boolean {
  return rights === 'anybody' || roles.some((role) => rights.includes(role));
}

/**
 * What opens each address: a read that answers, a session of whatever role, or nothing. Where it opens nothing for somebody it
 * answers like an address with nothing behind it; signed out, a page asks to sign in first. Rule P3.
 */
export const pageRights = {
  '/': 'anybody',
  '/account': 'session',
  '/away': 'anybody',
  /** Its frame; what a badge says opens the rest. */
  '/badge': 'anybody',
  '/choices': 'anybody',
  /** Their door, where another child is added too. */
  '/family': 'anybody',
  '/family/path': 'family',
  '/forgot': 'anybody',
  /** Its frame waits for a display's token; figures come with a session or that token. */
  '/hq': 'organization',
  '/invited/[token]': 'anybody',
  '/language': 'anybody',
  /** Leads everybody on to their own place, but for a student between two classes, whom `lastPath` answers. */
  '/path': 'anybody',
  '/path/[section]': 'path',
  '/places': 'session',
  '/reset/[token]': 'anybody',
  '/school': 'school',
  '/school/audit': 'audit',
  '/school/lines': 'schoolLines',
  '/school/student/[student]': 'schoolStudent',
  '/school/student/[student]/data': 'studentRecord',
  '/school/student/[student]/page': 'studentRecord',
  '/school/student/[student]/signed': 'transferFile',
  '/school/student/[student]/table': 'studentTable',
  '/school/transfer': 'transferKeys',
  '/school/import': 'schoolTracks',
  '/school/import/problem-rows': 'schoolProblems',
  '/school/invitations': 'staffInvitations',
  '/school/invitations/links': 'staffInvitations',
  '/sign-in': 'anybody',
  '/sign-out': 'anybody',
  '/sign-up': 'anybody',
  '/teach/[section]': 'section',
  '/teach/[section]/badges': 'badges',
  '/teach/[section]/board': 'section',
  '/teach/[section]/cards': 'cards',
  '/teach/[section]/class': 'section',
  '/teach/[section]/class/family/[student]': 'familyCodes',
  '/teach/[section]/class/import': 'classImports',
  '/teach/[section]/class/import/problem-rows': 'classProblems',
  '/teach/[section]/class/invitations': 'invitations',
  '/teach/[section]/class/links': 'wallLinks',
  '/teach/[section]/class/pin/[student]': 'pin',
  '/teach/[section]/class/sources': 'sources',
  '/teach/[section]/families': 'familyCodes',
  '/teach/[section]/history/[student]': 'history',
  '/teach/[section]/poster': 'section',
  '/teach/[section]/scores/import': 'observedSheet',
  '/teach/[section]/try': 'section',
  '/teach/archived': 'archived',
  '/teach/new': 'trackChoices',
  '/verify/[token]': 'anybody',
  '/wall': 'anybody',
  '/wall/[section]': 'wall',
} as const satisfies Record<string, LoadName | 'session' | 'anybody'>;
export type PageAddress = keyof typeof pageRights;

/**
 * What each form of a page asks, and each address that takes more than a look: a command, a read, another act, a session of whatever
 * role, or nothing. `default` is the one form of a page that has no name; POST and DELETE are those of an address without a page.
 */
export const formRights = {
  '/account': {
    name: 'staff.name',
    password: 'session',
    address: 'session',
    newAddress: 'session',
    end: 'session',
    endOthers: 'session',
    school: 'school.set',
  },
  '/badge': { default: 'anybody' },
  '/choices': { POST: 'session' },
  '/family': { open: 'anybody', turn: 'childTurn' },
  '/forgot': { default: 'anybody' },
  '/invited/[token]': { join: 'anybody', mine: 'session' },
  '/language': { POST: 'anybody' },
  '/path/[section]': {
    ready: 'attempt.ready',
    hold: 'attempt.hold',
    resume: 'attempt.resume',
    withdraw: 'attempt.withdraw',
    ask: 'help.ask',
    helped: 'help.close',
  },
  '/places': { default: 'session' },
  '/reset/[token]': { default: 'anybody' },
  '/school': {
    giveClass: 'teacher.add',
    takeClass: 'teacher.remove',
    find: 'schoolFind',
    passwordLink: 'staff.password',
    askRemove: 'schoolSettings',
    role: 'staff.role',
    remove: 'staff.remove',
  },
  '/school/invitations/links': { POST: 'staff.invite', DELETE: 'staff.uninvite' },
  '/school/student/[student]': {
    place: 'student.place',
    ask: 'schoolStudent',
    erase: 'student.erase',
  },
  '/school/transfer': { look: 'transferLook', bring: 'recordBring', judge: 'keyJudge' },
  '/sign-in': { student: 'anybody', staff: 'anybody' },
  '/sign-out': { POST: 'anybody' },
  '/sign-up': { default: 'anybody' },
  '/teach/[section]/class/invitations': { POST: 'teacher.invite' },
  '/teach/[section]/families': { make: 'family.code' },
  '/teach/[section]/scores/import': {
    look: 'observedSheet',
    bring: 'score.import',
    undo: 'score.undo',
  },
  '/teach/archived': { default: 'section.restore' },
  '/teach/new': { default: 'section.begin' },
  '/verify/[token]': { default: 'anybody' },
} as const satisfies Partial<
  Record<PageAddress, Record<string, CommandName | LoadName | ActName | 'session' | 'anybody'>>
>;

/**
 * What the server answers beside pages, by method and address: a session of whatever role, one that came by an account, a screen's token,
 * nothing, a command, or what is done with a roster, of the class that the address names or (0) of the school.
 */
export const apiRights = {
  'GET /healthz': 'anybody',
  'GET /readyz': 'anybody',
  'GET /.well-known/threshold-transfer.json': 'anybody',
  'POST /api/sign-in/class': 'anybody',
  'POST /api/sign-in/student': 'anybody',
  'POST /api/sign-in/badge': 'anybody',
  'POST /api/sign-in/staff': 'anybody',
  'POST /api/sign-in/family': 'anybody',
  'POST /api/sign-up': 'anybody',
  'POST /api/sign-out': 'anybody',
  'POST /api/sign-out/untouched': 'anybody',
  'POST /api/reset': 'anybody',
  'POST /api/join': 'anybody',
  'GET /api/me': 'session',
  'GET /api/account/address': 'session',
  'POST /api/account/address': 'account',
  'GET /api/account/places': 'session',
  'POST /api/account/place': 'account',
  'GET /api/account/sessions': 'session',
  'POST /api/account/sessions/end': 'session',
  'POST /api/account/sessions/end-others': 'session',
  'POST /api/account/password': 'account',
  'POST /api/account/password-link': 'staff.password',
  'POST /api/display': 'display',
  'GET /api/rosters/:section': 'RosterLook',
  'POST /api/rosters/:section': 'RosterSend',
  'GET /api/rosters/:section/:id/rows/:part': 'RosterLook',
  'POST /api/rosters/:section/:id/answer': 'RosterAnswer',
  'POST /api/rosters/:section/:id/apply': 'RosterApply',
  'POST /api/rosters/:section/:id/cancel': 'RosterCancel',
} as const satisfies Record<
  `${'GET' | 'POST'} /${string}`,
  CommandName | `Roster${RosterAct}` | 'session' | 'account' | 'display' | 'anybody'
>;
export type ApiAddress = keyof typeof apiRights;
