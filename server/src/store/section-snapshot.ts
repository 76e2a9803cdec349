import type {
  Counters,
  Elsewhere,
  FamilyTry,
  Help,
  LineWord,
  Member,
  OpenAttempt,
  Result,
  SectionState,
} from '@threshold/shared/contract/snapshots.ts';
import type { LineOrder, WallMode } from '@threshold/shared/contract/commands/section-set.ts';
import type { PinFace } from '@threshold/shared/contract/pin-faces.ts';
import type { OpenState } from '@threshold/shared/domain/attempt.ts';
import { packHome } from '@threshold/shared/domain/home.ts';
import type { ScoreRecord } from '@threshold/shared/domain/ledger.ts';
import { type Cell, asBrought } from '@threshold/shared/domain/mastery.ts';
import { byNumber, numberRecord, type Raw, text, textRecord } from './raw-reply.ts';
import { type LogsEnd, resultsOf } from './results-of.ts';
import { triesOf } from './tries-of.ts';

/** What one look at a section answers. `role` is the asker's, '' where they have none here. */
export interface ReadSection {
  role: 'student' | 'teacher' | '';
  rev: number;
  epoch: string;
  now: number;
  here: number[];
  state: SectionState;
  /** The objectives that its tracks show. */
  shown: ReadonlySet<number>;
  /** Of a student who asks: what is theirs alone. `tries` are of the records that were read. */
  own: { results: Result[]; tries: FamilyTry[]; elsewhere: Elsewhere[] };
}

/** Reads the raw answer of `read_section`, whose order its header names; null where there is no such section. */
export function readSectionReply(section: number, raw: readonly Raw[]): ReadSection | null {
  if (raw.length < 2) return null;
  const [role, now, school, fields, enrollments, people, staffNames, attempts, cells] = raw as [
    Buffer,
    number,
    Raw[],
    Raw[],
    Raw[],
    Raw[],
    Raw[],
    Raw[],
    Raw[],
  ];
  const [help, marks, today, here, openings, records, notes, objectives, brought, elsewhere] =
    raw.slice(9) as Raw[][];
  const [epoch, dayStart, dayEnd] = school.map(text);
  const hash = textRecord(fields);
  const dayStartMs = Number(dayStart ?? 0);
  const staff = textRecord(staffNames);
  const shown = new Set((objectives ?? []) as number[]);
  const state: SectionState = {
    section: {
      id: section,
      title: hash.title ?? '',
      period: hash.period ?? '',
      tracks: (hash.tracks ?? '').split(' ').filter(Boolean).map(Number),
      ...(hash.code ? { code: hash.code } : {}),
      ...(hash.badges ? { badges: true } : {}),
      ...(hash.codeUntil ? { codeUntil: Number(hash.codeUntil) } : {}),
      ...(hash.shutUntil ? { shutUntil: Number(hash.shutUntil) } : {}),
      ...(hash.archived ? { archived: Number(hash.archived) } : {}),
    },
    line: {
      state: hash.state as LineWord,
      paused: Number(hash.paused ?? 0),
      ...(hash.pausedSince ? { pausedSince: Number(hash.pausedSince) } : {}),
    },
    settings: {
      order: (hash.order ?? 'joined') as LineOrder,
      coolDown: Number(hash.coolDown ?? 0),
      maxOpen: Number(hash.maxOpen ?? 3),
      wallMode: (hash.wallMode ?? 'initials') as WallMode,
      joining: hash.joining === '1',
      pins: (hash.pins ?? 'digits') as PinFace,
    },
    people: membersOf(enrollments, people),
    open: attemptsOf(attempts),
    cells: cellsOf(cells, shown, textRecord(brought ?? [])),
    opened: openedOf(openings ?? []),
    help: byNumber(
      (help ?? []).map((one) => JSON.parse(text(one)!) as Help),
      (one) => one.student,
    ),
    marks: numberRecord(marks ?? []),
    counters: countersOf(hash),
    sittings: (hash.sittings ?? '').split(' ').filter(Boolean).map(Number),
    today: numberRecord(today ?? []),
    day: { start: dayStartMs, end: Number(dayEnd ?? 0) },
  };
  return {
    role: (text(role) ?? '') as ReadSection['role'],
    rev: Number(hash.rev ?? 0),
    epoch: epoch ?? '',
    now,
    here: [...new Set((here ?? []).map((one) => Number.parseInt(text(one)!)))].toSorted(
      (a, b) => a - b,
    ),
    state,
    shown,
    own: {
      ...ownOf(records, {
        notes: textRecord(notes ?? []),
        staff,
        dayStart: dayStartMs,
        section,
        shown,
      }),
      elsewhere: elsewhereOf(elsewhere ?? []),
    },
  };
}

function membersOf(enrollments: Raw[], people: Raw[]): Record<number, Member> {
  const members: Record<number, Member> = {};
  for (let i = 0; i < enrollments.length; i += 2) {
    const id = Number(text(enrollments[i]!));
    const enrollment = JSON.parse(text(enrollments[i + 1]!)!) as {
      role: Member['role'];
      table?: number;
      substitute?: boolean;
    };
    const person = JSON.parse(text(people[i / 2]!) ?? '{}') as Partial<Member>;
    members[id] = {
      id,
      role: enrollment.role,
      name: person.name ?? '',
      ...(person.called === undefined ? {} : { called: person.called }),
      initials: person.initials ?? '',
      ...(person.native === undefined ? {} : { native: person.native }),
      ...(person.lang === undefined ? {} : { lang: person.lang }),
      ...(enrollment.table === undefined ? {} : { table: enrollment.table }),
      ...(enrollment.substitute === undefined ? {} : { substitute: enrollment.substitute }),
    };
  }
  return members;
}

function attemptsOf(raw: Raw[]): OpenAttempt[] {
  return (raw as [Buffer, Raw[]][]).map(([id, fields]): OpenAttempt => {
    const hash = textRecord(fields);
    const number = (field: string) =>
      hash[field] === undefined ? {} : { [field]: Number(hash[field]) };
    return {
      attempt: Number(text(id)),
      student: Number(hash.student),
      objective: Number(hash.objective),
      ...number('way'),
      state: hash.state as OpenState,
      at: Number(hash.at),
      ...number('by'),
      ...number('since'),
      ...number('waited'),
      ...(hash.why === undefined ? {} : { why: hash.why as NonNullable<OpenAttempt['why']> }),
      away: Number(hash.away ?? 0),
      pausedBefore: Number(hash.pausedBefore ?? 0),
    };
  });
}

/** `brought`: student → the cells that another school's scores filled, as JSON. */
function cellsOf(
  raw: Raw[],
  shown: ReadonlySet<number>,
  brought: Record<string, string>,
): SectionState['cells'] {
  const cells: SectionState['cells'] = {};
  for (const [student, track, bytes] of raw as [Buffer, number, Buffer][]) {
    const came = JSON.parse(brought[text(student)!] ?? '{}') as Record<number, Cell>;
    for (let position = 0; position * 4 < bytes.length; position += 1) {
      const cell = bytes.readUInt32BE(position * 4);
      const objective = packHome(track, position);
      if (cell === 0 || !shown.has(objective)) continue;
      (cells[Number(text(student))] ??= {})[objective] =
        came[objective] === cell ? asBrought(cell) : cell;
    }
  }
  return cells;
}

function openedOf(raw: Raw[]): SectionState['opened'] {
  return Object.fromEntries(
    (raw as [Buffer, Buffer[]][]).map(([student, opened]) => [
      Number(text(student)),
      opened.map((one) => Number(text(one))).toSorted((a, b) => a - b),
    ]),
  );
}

function countersOf(hash: Record<string, string>): Counters {
  return {
    scores: Number(hash.scores ?? 0),
    mastered: Number(hash.mastered ?? 0),
    notYet: Number(hash.notYet ?? 0),
    assessments: Number(hash.assessments ?? 0),
  };
}

function ownOf(
  raw: Raw | undefined,
  {
    section,
    shown,
    ...with_
  }: Pick<LogsEnd, 'notes' | 'staff' | 'dayStart'> & {
    section: number;
    shown: ReadonlySet<number>;
  },
): Omit<ReadSection['own'], 'elsewhere'> {
  if (!Array.isArray(raw)) return { results: [], tries: [] };
  const records = raw as [number, Buffer];
  const tells = ({ section: of, objective }: ScoreRecord) => of === section || shown.has(objective);
  const end = { records, tells, ...with_ };
  return { results: resultsOf(end), tries: triesOf({ ...end, shown }) };
}

/** In the order of pressing. */
function elsewhereOf(raw: Raw[]): Elsewhere[] {
  return (raw as Buffer[][])
    .map((one): Elsewhere => {
      const [attempt, objective, state, section, title = '', period = ''] = one.map(String);
      return {
        attempt: Number(attempt),
        objective: Number(objective),
        state: state as OpenState,
        section: { id: Number(section), title, period },
      };
    })
    .toSorted((a, b) => a.attempt - b.attempt);
}
