import type { Request } from 'express';
import { calledName } from '@threshold/shared/domain/called-name.ts';
import { CODE_DAYS } from '@threshold/shared/domain/limits.ts';
import { nameKey } from '@threshold/shared/domain/name-key.ts';
import { refuse, type Refused } from '@threshold/shared/contract/refusals.ts';
import {
  studentInput,
  type SessionPerson,
  type SignedIn,
} from '@threshold/shared/contract/sign-in.ts';
import type { Rostered } from '../store/class-codes.ts';
import { type Counting, judgeSignIn } from './judge-sign-in.ts';
import { knownOn, markOf } from './known-device.ts';
import { findClass, labelsOf } from './open-class.ts';
import type { SignInDeps } from './sign-in-deps.ts';
import { doorOf, studentAccount } from './tried-accounts.ts';

const DAY_MS = 86_400_000;
const wrongPin = 'Name and PIN don’t go together.';

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
  const signedIn = await judgeSignIn(
    deps,
    request,
    { account, door, since },
    wrongPin,
    async () => {
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
    },
  );
  if (signedIn.ok && found.left < (CODE_DAYS - 1) * DAY_MS) await deps.codeUsed(found, code);
  return signedIn;
}

/** Whether they are called so: whole, by what the class says with or without what tells them from others, or in their own script. */
function isCalled({ person }: Rostered, label: string, name: string): boolean {
  const key = nameKey(name);
  return [person.name, label, calledName(person), person.native ?? ''].some(
    (one) => nameKey(one) === key && key !== '',
  );
}
