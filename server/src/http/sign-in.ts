import type { Request } from 'express';
import { calledName, staffName } from '@threshold/shared/domain/called-name.ts';
import { classLabels } from '@threshold/shared/domain/class-labels.ts';
import { inNameOrder } from '@threshold/shared/domain/name-order.ts';
import { CODE_DAYS } from '@threshold/shared/domain/limits.ts';
import { nameKey } from '@threshold/shared/domain/name-key.ts';
import type { Language } from '@threshold/shared/contract/languages.ts';
import { refuse, type Refused } from '@threshold/shared/contract/refusals.ts';
import {
  classInput,
  staffInput,
  studentInput,
  type ClassDoor,
  type DoorName,
  type SessionPerson,
  type SignedIn,
} from '@threshold/shared/contract/sign-in.ts';
import type { Log } from '../log.ts';
import type { Accounts } from '../store/accounts.ts';
import type { Endings } from '../store/endings.ts';
import type { PersonChoices } from '../store/person-choices.ts';
import type { ClassCodes, OpenedClass, Rostered } from '../store/class-codes.ts';
import type { Revocation } from '../store/revocation.ts';
import type { Secrets } from '../store/secrets.ts';
import type { SessionStore } from '../store/session-store.ts';
import { languageOf } from './asked-language.ts';
import { countAll, countHere, type Counted } from './count-here.ts';
import { knownOn, markOf, noteKnown } from './known-device.ts';
import { startSession } from './start-session.ts';
import { type Limited, type Throttle, wrongTry } from './throttle.ts';

const DAY_MS = 86_400_000;
/** What every class code counts against until it was right. */
const codeLimits = ['code', 'codeSlow', 'codeDay'] as const;
const wrongPin = 'Name and PIN don’t go together.';

export interface SignInDeps {
  accounts: Accounts;
  codes: ClassCodes;
  choices: PersonChoices;
  /** A student came in by that code, so it stands on. */
  codeUsed: (of: OpenedClass, code: string) => Promise<void>;
  /** That class's door is shut until then, by wrong tries. Unit: epoch ms. */
  doorShut: (of: OpenedClass, until: number) => Promise<void>;
  endings: Pick<Endings, 'pay'>;
  log: Log;
  revocation: Revocation;
  secrets: Secrets;
  sessions: SessionStore;
  throttle: Throttle;
}

/** Opens a class by its code: what it is called, and who is in it while the teacher has joining open. */
export async function openClass(
  deps: SignInDeps,
  request: Request,
  input: unknown,
): Promise<ClassDoor | Refused> {
  const asked = classInput.safeParse(input);
  if (!asked.success) return refuse('INVALID');
  const { code } = asked.data;
  const found = await findClass(deps, request, code);
  if ('ok' in found) return found;
  const roster = await deps.codes.roster(found);
  const names = (role: Rostered['role']) => roster.filter((one) => one.role === role);
  return {
    ok: true,
    section: { title: found.title, period: found.period },
    teachers: names('teacher')
      .filter(({ substitute }) => !substitute)
      .map(({ person }) => staffName(person)),
    names: found.joining ? doorNames(deps, code, names('student'), languageOf(request)) : null,
    pins: found.pins,
    badges: found.badges,
  };
}

/** Signs a student in by class code, name and PIN. Which of name and PIN was wrong is never said. */
export async function signInStudent(
  deps: SignInDeps,
  request: Request,
  input: unknown,
): Promise<SignedIn | Refused> {
  const asked = studentInput.safeParse(input);
  if (!asked.success) return refuse('INVALID');
  const { code, handle, name, pin } = asked.data;
  const since = await deps.sessions.endings();
  const found = await findClass(deps, request, code);
  if ('ok' in found) return found;
  const students = (await deps.codes.roster(found)).filter((one) => one.role === 'student');
  const labels = labelsOf(students);
  const named = students.filter((one) =>
    handle === undefined
      ? isCalled(one, labels[one.id]!, name ?? '')
      : deps.secrets.handle(code, one.id) === handle,
  );
  const { school } = found;
  const [only] = named;
  // A name nobody has is counted like one somebody has: the tries left tell no more than the answer does.
  const account =
    only && named.length === 1
      ? studentAccount(school, only.id)
      : `name:${school}:${found.section}:${handle ?? nameKey(name ?? '')}`;
  const here = knownOn(request, deps.secrets);
  const marks = new Set(students.map(({ id }) => markOf(studentAccount(school, id), deps.secrets)));
  const door: Counting['door'] = {
    known: 'knownDoor',
    by: here.filter((mark) => marks.has(mark)),
    else: [['door', doorOf(school, found.section)]],
    shut: (until) => deps.doorShut(found, until),
  };
  const signedIn = await judged(deps, request, { account, door, since }, wrongPin, async () => {
    const right = named.filter((one) => deps.secrets.checkPin(one.person.pin, school, pin));
    // A PIN is opened whatever was typed, so that a name nobody has takes as long.
    if (named.length === 0) deps.secrets.checkPin(undefined, school, pin);
    const student = right.length === 1 ? right[0] : undefined;
    if (!student) return null;
    const who: SessionPerson = {
      school,
      person: student.id,
      kind: 'student',
      leader: false,
      name: student.person.name,
      signedIn: Date.now(),
    };
    return { ok: true, who, section: found.section };
  });
  if (signedIn.ok && found.left < (CODE_DAYS - 1) * DAY_MS) await deps.codeUsed(found, code);
  return signedIn;
}

/** Signs staff in by e-mail and password; HQ people too. An address nobody has gets the same answer, in the same time. */
export async function signInStaff(
  deps: SignInDeps,
  request: Request,
  input: unknown,
): Promise<SignedIn | Refused> {
  const asked = staffInput.safeParse(input);
  if (!asked.success) return refuse('INVALID');
  const { email, password } = asked.data;
  const account = `staff:${deps.secrets.emailIndex(email)}`;
  const wrong = 'Email and password don’t go together.';
  // What somebody tries elsewhere does not hold up its owner, where they came in before.
  const isOwn = knownOn(request, deps.secrets).includes(markOf(account, deps.secrets));
  const since = await deps.sessions.endings();
  const counted = { since, account: isOwn ? `${account} where known` : account };
  return await judged(deps, request, counted, wrong, async () => {
    const found = await deps.accounts.signIn(email, password, Date.now());
    if (found === 'left') return refuse('OFF_STAFF');
    return found && { ok: true, ...found, address: deps.secrets.sealAddress(email) };
  });
}

/** What tries at a student count against. */
export function studentAccount(school: number, student: number): string {
  return `student:${school}:${student}`;
}

/** What tries at a class's door count against. */
export function doorOf(school: number, section: number): string {
  return `door:${school}:${section}`;
}

/** The class of a code. Codes that open nothing are counted by whoever came in there before, or by address. */
async function findClass(
  deps: SignInDeps,
  request: Request,
  code: string,
): Promise<OpenedClass | Refused> {
  const { codes, throttle } = deps;
  const counted = await countHere(deps, request, { known: 'knownCode', else: codeLimits });
  if ('ok' in counted) return counted;
  const found = await codes.find(code);
  if (!found) {
    return refuse('NOT_FOUND', {
      message: 'No open class has this code. Look at the code once more.',
    });
  }
  await Promise.all(counted.limited.map(([limit, of]) => throttle.giveBack(limit, of)));
  return found;
}

/** Who was right, and of staff the index of their address, and that address sealed. */
type Judged = SignedIn & { account?: string; address?: string };
/** What a try counts against beside where it is made. */
interface Counting {
  /** What `SessionStore.endings` said before anything was looked at. */
  since: number;
  account: string;
  /** Of students, at their class's door. */
  door?: Parameters<typeof countHere>[2] & { shut: (until: number) => Promise<void> };
}

/** Counts a try at a class's door; its staff are told of one that is shut. */
async function atDoor(
  deps: SignInDeps,
  request: Request,
  { shut, ...door }: NonNullable<Counting['door']>,
): ReturnType<typeof countHere> {
  const counted = await countHere(deps, request, door);
  if ('ok' in counted && counted.until !== undefined) await shut(counted.until);
  return counted;
}

/**
 * Counts the try, judges it, and starts the session where it is right: not where all sessions of that person were ended `since`, as by
 * a new PIN, whoever came by the old one. Rule T4.
 */
async function judged(
  deps: SignInDeps,
  request: Request,
  { account: whose, door, since }: Counting,
  wrong: string,
  judge: () => Promise<Judged | Refused | null>,
): Promise<SignedIn | Refused> {
  const { throttle, log } = deps;
  const limited: Limited[] = [];
  let shortest: Counted['least'] = { left: Infinity, until: 0 };
  for (const count of [
    () => countHere(deps, request, { known: 'known', else: ['address'] }),
    () =>
      countAll(throttle, [
        ['accountSlow', whose],
        ['account', whose],
      ]),
    ...(door ? [() => atDoor(deps, request, door)] : []),
  ]) {
    const counted = await count();
    if ('ok' in counted) {
      log.debug('sign-in throttled');
      return counted;
    }
    limited.push(...counted.limited);
    if (counted.least.left <= shortest.left) shortest = counted.least;
  }
  const judgement = await judge();
  if (!judgement) return wrongTry(wrong, shortest);
  if (!judgement.ok) return judgement;
  const { account: index, address, ...found } = judgement;
  found.who.choices = await deps.choices.of(found.who);
  if (!(await startSession(deps, request, found.who, index, { since, address })))
    return refuse('SIGNED_OUT');
  noteKnown(
    request,
    deps.secrets,
    index === undefined ? studentAccount(found.who.school, found.who.person) : `staff:${index}`,
  );
  await Promise.all(
    limited.map(([limit, of]) =>
      limit === 'account' ? throttle.forget(limit, of) : throttle.giveBack(limit, of),
    ),
  );
  const { school, person, kind } = found.who;
  log.info({ school, person, kind }, 'signed in');
  return found;
}

function labelsOf(students: Rostered[]): Record<number, string> {
  return classLabels(students.map(({ id, person }) => ({ ...person, id })));
}

/** Whether they are called so: whole, by what the class says with or without what tells them from others, or in their own script. */
function isCalled({ person }: Rostered, label: string, name: string): boolean {
  const key = nameKey(name);
  return [person.name, label, calledName(person), person.native ?? ''].some(
    (one) => nameKey(one) === key && key !== '',
  );
}

/** The names as the class says them, in their order. Rule P7. */
function doorNames(
  { secrets }: SignInDeps,
  code: string,
  students: Rostered[],
  language: Language,
): DoorName[] {
  const labels = labelsOf(students);
  const names = students.map(({ id, person }): DoorName => ({
    handle: secrets.handle(code, id),
    label: labels[id]!,
    ...(person.native === undefined ? {} : { native: person.native }),
    ...(person.lang === undefined ? {} : { lang: person.lang }),
  }));
  return inNameOrder(names, language, ({ native, label }) => ({ latin: label, own: native }));
}
