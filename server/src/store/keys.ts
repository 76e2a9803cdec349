/**
 * Every key of the store, once. `<name>` is an argument; the school's tag stands before all of them. The same shapes make
 * the TypeScript functions below and the Lua functions of the library.
 */
const shapes = {
  /** Ledger of a student: 14 bytes a record, append only. */
  scores: ':scores:<student>',
  /** Cells of a student in one home track: 4 bytes an objective. */
  cells: ':cells:<student>:<track>',
  /** Record index → note or reason. */
  notes: ':notes:<student>',
  attempt: ':attempt:<id>',
  /** Objective → attempt, while it lives. */
  open: ':open:<student>',
  /** Objectives a teacher opened for a student. */
  openings: ':openings:<student>',
  /** Student → attempt and claimer. */
  claims: ':claims',
  /** The students a teacher holds. */
  claimsOf: ':claims-of:<person>',
  /** Hash of a room: its `rev` and, for a section, line, settings and counters. */
  room: ':<room>',
  feed: ':<room>:feed',
  section: ':section:<id>',
  /** Open attempts of a section; the score is the attempt's number, so its place. */
  line: ':section:<id>:line',
  help: ':section:<id>:help',
  marks: ':section:<id>:marks',
  /** Student → sittings today. */
  today: ':section:<id>:today',
  /** `<person>:<process>` → expiry. */
  here: ':section:<id>:here',
  /** Student → salt of their badge, once they were given another. */
  badges: ':section:<section>:badges',
  enrollments: ':enrollments:<section>',
  sectionsOf: ':sections-of:<person>',
  /** Hash of a wall link's token → "made until by name": two times in epoch ms, a person, and what its class calls it, if anything. */
  walls: ':section:<id>:walls',
  /** The archived classes that a teacher was in. */
  archivedOf: ':archived-of:<person>',
  /** Staff → last beat in any view. */
  seen: ':seen',
  due: ':due',
  /** Command → reply, of one day since 1970. */
  replies: ':replies:<day>',
  school: ':school',
  ids: ':ids',
  people: ':people',
  /** `<person>:<name>` → what they set for themselves. */
  choices: ':choices',
  /** Staff id → name as students say it. */
  staff: ':staff',
  tracks: ':tracks',
  objectives: ':objectives',
  /** Objective → what a press must know of it: tracks that show it, prerequisites, version, ways, subject. */
  gates: ':gates',
  /** Objectives a track shows, wherever their home is. */
  shown: ':shown:<track>',
  sections: ':sections',
  /** `person:<id>` and `section:<id>`, ids in rosters → their numbers here. */
  sources: ':sources',
  /** A roster that is looked at or applied: who asked, what was read, what is planned, how far it is. For an hour, or a day. */
  import: ':import:<id>',
  /** Whom that import made: their key in the plan → person. */
  importMade: ':import:<id>:made',
  /** The import a person has before them in a class, or (0) for the school. */
  importOf: ':import-of:<person>:<section>',
  days: ':days',
  /** Hour since 1970 → assessments, by their own time; of the last two days. */
  hours: ':hours',
  /** Days older than yesterday that changed after them → the commit that changed them. */
  lateDays: ':late-days',
  /** Day since 1970 → teachers who signed up. */
  signUps: ':sign-ups',
  /** What the scores of erased students counted, without whose they were: `scores`, `day:<day>:mastered`, `section:<id>:scores` … */
  erased: ':erased',
  /** Erased students of whom something is still owed: ended attempts, kept replies, sessions, the log on the disk. */
  erasing: ':erasing',
  /** `<person> <command> <what>` of sessions and displays that a command ended, until it is done: see `owed-ending.ts`. */
  ending: ':ending',
  /** File of another school → the student it was brought in for. */
  transfers: ':transfers',
  /** Student → what another school’s score filled, as JSON: objective → the cell. */
  brought: ':brought',
  /** Another school that signs, by its site’s public key and its number there → whether this one takes in what it signed, as a leader decided. */
  transferKeys: ':transfer-keys',
  /** Who did what: a stream, by the time it was done. */
  audit: ':audit',
  /** `<person> <command>` of what a role can never do, of one day since 1970: each is told once a day. */
  refused: ':refused:<day>',
  /** Hash of a link's token → who may come in by it, onto the staff. */
  invitations: ':invitations',
  /** Index of an address that came by such a link → who it is here. */
  joined: ':joined',
} as const;

type Shape = keyof typeof shapes;
type Arguments<S extends string> = S extends `${string}<${string}>${infer Rest}`
  ? [number | string, ...Arguments<Rest>]
  : [];
type SchoolKeys = { [K in Shape]: (...parts: Arguments<(typeof shapes)[K]>) => string };

/** The hash tag that keeps all keys of a school in one slot. */
export function schoolTag(school: number): string {
  return `{s${school}}`;
}

/** The keys of one school. */
export function schoolKeys(school: number): SchoolKeys {
  const tag = schoolTag(school);
  const keys: Record<string, (...parts: (number | string)[]) => string> = {};
  for (const [name, shape] of Object.entries(shapes)) {
    keys[name] = (...parts) => tag + shape.replace(/<\w+>/g, () => String(parts.shift()));
  }
  return keys as SchoolKeys;
}

/** Keys of the organization, all in the slot of `{hq}`. */
export const hqKeys = {
  schools: '{hq}:schools',
  totals: '{hq}:totals',
  minutes: '{hq}:minutes',
  days: '{hq}:days',
  /** Hour since 1970 → assessments; of the last two days. */
  hours: '{hq}:hours',
  /** `<day>:subject:<name>` → scores. Kept apart: all other series are read at once. */
  subjectDays: '{hq}:subject-days',
  /** What an earlier system counted on days of its own. */
  openingDays: '{hq}:opening-days',
  /** `<school>:<day>` → what that school last told of that day, `<school>:sign-ups` → of its teachers. */
  schoolDays: '{hq}:school-days',
  /** School → figures of now, with the time they were sent. */
  now: '{hq}:now',
  ticker: '{hq}:ticker',
  /** The same for people of HQ. */
  choices: '{hq}:choices',
  accounts: '{hq}:accounts',
  /** Accounts that opened a letter's link. */
  verified: '{hq}:verified',
  /** Hash of a link's token → the account whose address it shows to be right: the hash follows. */
  verify: '{hq}:verify:',
  /** The hash of the password of whoever makes an account by that address just now: its index follows. */
  claimed: '{hq}:claimed:',
  codes: '{hq}:codes',
  /** Mark of a family's code → school and child. */
  families: '{hq}:families',
  /** Hash of a display's token → what it shows; of a wall link a hint, which the class itself confirms. */
  displays: '{hq}:displays',
  /** Index and hint → when it was first found to lead to nothing. Unit: epoch ms. */
  doubted: '{hq}:doubted',
  /** Stands while no process need look for stale hints. */
  hintsLooked: '{hq}:hints-looked',
  /** `<display>` follows: `<opened>:<socket>` → until when it counts as open, unless it is heard of again. */
  screens: '{hq}:screens:',
  /** Which demo schools are loaded, and which were begun. */
  demo: '{hq}:demo',
  /** Held by the process that loads them. */
  demoLock: '{hq}:demo:lock',
  ids: '{hq}:ids',
  people: '{hq}:people',
  /** An account’s index → another password that is still owed to its places: see `account-passwords.ts`. */
  owedPasswords: '{hq}:owed-passwords',
  /** Channel on which totals are told. */
  channel: '{hq}:totals',
  session: '{hq}:session:',
  /** The sessions of a person, by id: `<school>:<person>` follows. */
  sessionsOf: '{hq}:sessions-of:',
  /** What is owed an end of people of HQ, as a school's `ending`. */
  ending: '{hq}:ending',
  /** How often all sessions of somebody were ended. */
  endings: '{hq}:endings',
  /** The number of the ending that was a person's last, for a day: `<school>:<person>` follows. */
  endedOf: '{hq}:ended-of:',
  /** Hash of a link's token → whose new password it sets: the hash follows. */
  reset: '{hq}:reset:',
  /** The same, of a link that a leader handed over. */
  handed: '{hq}:handed:',
  throttle: '{hq}:throttle',
  /** What the secret key of this store is known by; the key itself is never here. */
  keyFingerprint: '{hq}:key-fingerprint',
  /** What stands before every key of the queues of jobs. */
  jobs: '{hq}:jobs',
  /** Channel on which sockets of a person are told to go. */
  revocation: '{hq}:revoked',
} as const;

/** Lua has C print a number whenever it stands in a text, and that costs as much as a GET; ids come again and again. */
const numeral = `
local NUMERALS = 8192
local numerals, known = {}, 0
-- The text of a whole number, or the text it is already.
local function numeral(number)
  local text = numerals[number]
  if text then return text end
  if type(number) == 'string' then return number end
  if known == NUMERALS then numerals, known = {}, 0 end
  text = string.format('%d', number)
  numerals[number], known = text, known + 1
  return text
end`;

/** The Lua functions of the same shapes, as fields of `K`, on the upvalue `tag`. */
export function keysAsLua(): string {
  const lines = Object.entries(shapes).map(([name, shape]) => {
    const names = [...shape.matchAll(/<(\w+)>/g)].map((match) => match[1]!);
    const parts = shape.split(/<\w+>/).map((text) => JSON.stringify(text));
    const body = parts.flatMap((part, i) =>
      i === 0 ? [part] : [`numeral(${names[i - 1]!})`, part],
    );
    const joined = body.filter((part) => part !== '""').join(' .. ');
    return `function K.${name}(${names.join(', ')}) return tag .. ${joined} end`;
  });
  const hq = Object.entries(hqKeys).map(([name, key]) => `HQ.${name} = ${JSON.stringify(key)}`);
  return [numeral, 'local tag', 'local K = {}', ...lines, 'local HQ = {}', ...hq].join('\n');
}
