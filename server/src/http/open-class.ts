import type { Request } from 'express';
import { staffName } from '@threshold/shared/domain/called-name.ts';
import { classLabels } from '@threshold/shared/domain/class-labels.ts';
import { inNameOrder } from '@threshold/shared/domain/name-order.ts';
import { langOfLabel } from '@threshold/shared/domain/lang-of-label.ts';
import type { Language } from '@threshold/shared/contract/languages.ts';
import { refuse, type Refused } from '@threshold/shared/contract/refusals.ts';
import { classInput, type ClassDoor, type DoorName } from '@threshold/shared/contract/sign-in.ts';
import type { OpenedClass, Rostered } from '../store/class-codes.ts';
import { languageOf } from './asked-language.ts';
import { countHere } from './count-here.ts';
import type { SignInDeps } from './sign-in-deps.ts';

/** What every class code counts against until it was right. */
const codeLimits = ['code', 'codeSlow', 'codeDay'] as const;

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

/** The class of a code. Codes that open nothing are counted by whoever came in there before, or by address. */
export async function findClass(
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
      message:
        'No open class has this code. Look at it once more; if it is right, ask for the class’s new one.',
    });
  }
  await Promise.all(counted.limited.map(([limit, of]) => throttle.giveBack(limit, of)));
  return found;
}

/** What the class calls each of its students, by their numbers. Rule P7. */
export function labelsOf(students: Rostered[]): Record<number, string> {
  return classLabels(students.map(({ id, person }) => ({ ...person, id })));
}

/** The names as the class says them, in their order. Whoever knows the code reads them: never more of a name. Rules P1, P7. */
function doorNames(
  { secrets }: SignInDeps,
  code: string,
  students: Rostered[],
  language: Language,
): DoorName[] {
  const labels = labelsOf(students);
  const names = students.map(({ id, person }): DoorName => {
    const label = labels[id]!;
    const lang = langOfLabel(person, label);
    return { handle: secrets.handle(code, id), label, ...(lang === undefined ? {} : { lang }) };
  });
  return inNameOrder(names, language, ({ label }) => ({ latin: label }));
}
