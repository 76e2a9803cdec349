import { hqKeys, schoolKeys } from '../store/keys.ts';
import type { RedisClient } from '../store/redis.ts';

/** One section as it is stored. */
export interface StoredSection {
  id: number;
  hash: Record<string, string>;
  /** Oldest first: the stream's id and the text of its events. */
  feed: { id: string; text: string }[];
  /** Attempt and score. */
  line: [attempt: number, score: number][];
  marks: Record<string, string>;
  today: Record<string, string>;
  help: Record<string, string>;
  enrollments: Record<string, string>;
}

/** Everything of one school that its rules can be checked by, as it is stored: nothing here was computed. */
export interface StoredSchool {
  id: number;
  school: Record<string, string>;
  days: Record<string, string>;
  /** What erased students' scores counted. */
  erased: Record<string, string>;
  ids: Record<string, string>;
  gates: Record<string, string>;
  due: string[];
  /** Student → attempt and claimer. */
  claims: Record<string, string>;
  /** Person → role, from the people's records. */
  people: Map<number, string>;
  sections: StoredSection[];
  /** Student → ledger. */
  logs: Map<number, Buffer>;
  /** Student → home track → cells. */
  cells: Map<number, Map<number, Buffer>>;
  /** Student → objective → attempt. */
  open: Map<number, Record<string, string>>;
  /** Person → sections they are in. */
  sectionsOf: Map<number, string[]>;
  /** Staff → students they hold. */
  claimsOf: Map<number, string[]>;
  /** Attempts still kept, the ended ones of the last day too. */
  attempts: Map<number, Record<string, string>>;
  /** Command id → what is kept of it. */
  replies: Map<string, string>;
  /** The organization's sum, and what it knows of each school, at one moment. */
  hq: { totals: Record<string, string>; schools: Record<string, string> };
}

type Words = readonly [command: string, key: string];

/** Calls on the way at once: a few thousand small reads stay far under the client's timeout. */
const AT_ONCE = 500;

/** Reads one school whole. Not one atomic look: the school must be quiet. */
export async function readStoredSchool(redis: RedisClient, school: number): Promise<StoredSchool> {
  const keys = schoolKeys(school);
  const [summary, days, erased, ids, gates, claims, people, tracks, sections] = await Promise.all(
    [
      keys.school(),
      keys.days(),
      keys.erased(),
      keys.ids(),
      keys.gates(),
      keys.claims(),
      keys.people(),
      keys.tracks(),
      keys.sections(),
    ].map((key) => redis.hgetall(key)),
  );
  const roles = new Map(
    Object.entries(people!).map(([id, text]) => [
      Number(id),
      (JSON.parse(text) as { role: string }).role,
    ]),
  );
  const everybody = [...roles.keys()];
  const students = everybody.filter((id) => roles.get(id) === 'student');
  const staff = everybody.filter((id) => roles.get(id) !== 'student');
  const attemptIds = Array.from({ length: Number(ids!['attempt'] ?? 0) }, (_, i) => i + 1);
  const hash = (key: string): Words => ['HGETALL', key];
  const hashes = async (list: readonly number[], key: (id: number) => string) =>
    (await readMany(redis, list, (id) => hash(key(id)))).map(record);
  const open = await hashes(students, (id) => keys.open(id));
  const kept = await hashes(attemptIds, (id) => keys.attempt(id));
  return {
    id: school,
    school: summary!,
    days: days!,
    erased: erased!,
    ids: ids!,
    gates: gates!,
    due: await redis.zrange(keys.due(), '0', '-1'),
    claims: claims!,
    people: roles,
    sections: await Promise.all(
      Object.keys(sections!).map((id) => readSection(redis, keys, Number(id))),
    ),
    logs: await readLogs(redis, students, keys),
    cells: await readCells(redis, students, Object.keys(tracks!).map(Number), keys),
    open: new Map(students.map((id, i) => [id, open[i]!])),
    sectionsOf: await readSets(redis, everybody, (id) => keys.sectionsOf(id)),
    claimsOf: await readSets(redis, staff, (id) => keys.claimsOf(id)),
    attempts: new Map(
      attemptIds.flatMap((id, i) => (Object.keys(kept[i]!).length > 0 ? [[id, kept[i]!]] : [])),
    ),
    replies: await readReplies(redis, keys),
    hq: await readHq(redis),
  };
}

type Keys = ReturnType<typeof schoolKeys>;

const bothHashes = `return { redis.call('HGETALL', KEYS[1]), redis.call('HGETALL', KEYS[2]) }`;

/** In one step: other schools report meanwhile. A script, because at its memory limit Redis takes no MULTI, not even to read. */
async function readHq(redis: RedisClient): Promise<StoredSchool['hq']> {
  const keys = [hqKeys.totals, hqKeys.schools] as const;
  const read = await redis.callBuffer('EVAL_RO', bothHashes, keys.length, ...keys);
  const [totals, schools] = (read as [Buffer[], Buffer[]]).map(record);
  return { totals: totals!, schools: schools! };
}

async function readSection(redis: RedisClient, keys: Keys, id: number): Promise<StoredSection> {
  const [hash, marks, today, help, enrollments] = await Promise.all(
    [keys.section(id), keys.marks(id), keys.today(id), keys.help(id), keys.enrollments(id)].map(
      (key) => redis.hgetall(key),
    ),
  );
  const feed = await redis.xrange(keys.feed(`section:${id}`), '-', '+');
  const line = await redis.zrange(keys.line(id), '0', '-1', 'WITHSCORES');
  return {
    id,
    hash: hash!,
    feed: feed.map(([entry, [, text]]) => ({ id: entry, text: text ?? '' })),
    line: inPairs(line).map(([attempt, score]) => [Number(attempt), Number(score)]),
    marks: marks!,
    today: today!,
    help: help!,
    enrollments: enrollments!,
  };
}

async function readLogs(redis: RedisClient, students: readonly number[], keys: Keys) {
  const logs = await readMany(redis, students, (id) => ['GET', keys.scores(id)]);
  return new Map(students.flatMap((id, i) => (logs[i] ? [[id, logs[i] as Buffer]] : [])));
}

async function readCells(
  redis: RedisClient,
  students: readonly number[],
  tracks: readonly number[],
  keys: Keys,
) {
  const asked = students.flatMap((student) => tracks.map((track) => ({ student, track })));
  const found = await readMany(redis, asked, ({ student, track }) => [
    'GET',
    keys.cells(student, track),
  ]);
  const cells = new Map<number, Map<number, Buffer>>(students.map((id) => [id, new Map()]));
  asked.forEach(({ student, track }, i) => {
    if (found[i]) cells.get(student)!.set(track, found[i] as Buffer);
  });
  return cells;
}

async function readSets(
  redis: RedisClient,
  people: readonly number[],
  key: (id: number) => string,
) {
  const sets = await readMany(redis, people, (id) => ['SMEMBERS', key(id)]);
  return new Map(people.map((id, i) => [id, (sets[i] as Buffer[]).map(String)]));
}

/** Command → what is kept for it, of all days there are. */
async function readReplies(redis: RedisClient, keys: Keys): Promise<Map<string, string>> {
  const days = new Set<string>();
  let cursor = '0';
  do {
    const [next, page] = await redis.scan(cursor, 'MATCH', keys.replies('*'), 'COUNT', 1_000);
    page.forEach((key) => days.add(key));
    cursor = next;
  } while (cursor !== '0');
  const kept = await Promise.all([...days].map((day) => redis.hgetall(day)));
  return new Map(kept.flatMap((replies) => Object.entries(replies)));
}

/** One read for each of the list, in its order; replies come as buffers. */
async function readMany<T>(
  redis: RedisClient,
  list: readonly T[],
  words: (one: T) => Words,
): Promise<unknown[]> {
  const replies: unknown[] = [];
  for (let start = 0; start < list.length; start += AT_ONCE) {
    const part = list.slice(start, start + AT_ONCE).map(words);
    replies.push(
      ...(await Promise.all(part.map(([command, key]) => redis.callBuffer(command, key)))),
    );
  }
  return replies;
}

function record(reply: unknown): Record<string, string> {
  return Object.fromEntries(inPairs((reply as Buffer[]).map(String)));
}

function inPairs(flat: readonly string[]): [string, string][] {
  const pairs: [string, string][] = [];
  for (let i = 0; i < flat.length; i += 2) pairs.push([flat[i]!, flat[i + 1]!]);
  return pairs;
}
