import { numbersIn } from '@threshold/shared/domain/class-labels.ts';
import type { Member } from '@threshold/shared/contract/snapshots.ts';
import type { NewStudent } from '@threshold/shared/contract/people.ts';
import { inNameOrder } from '@threshold/shared/domain/name-order.ts';
import { pinSpoken } from '../components/picture-name.ts';
import type {
  FamilyCodeActs,
  RosterPart,
  RosterRow,
  WhyNot,
} from '../screens/class/class-props.ts';
import { say, spoken } from '../words/say.ts';
import type { ClassActs } from './class-acts.ts';
import type { ClassJoining } from './class-joining.svelte.ts';
import type { ClassSettings } from './class-settings.svelte.ts';
import { personName } from './person-names.ts';
import { readFamilyCode } from './read-family-code.ts';
import { ShownPin } from './shown-pin.svelte.ts';

/** Who is in a class, and what is done for one of them: PIN, badge, family code, name, leaving. */
export class ClassRoster implements RosterPart {
  readonly #acts: ClassActs;
  readonly #rules: ClassSettings;
  readonly #joining: ClassJoining;
  readonly #printBadge: (student: number) => Promise<void>;
  readonly #pins: ShownPin;
  /** What was told last, where it can be taken back. */
  undo = $state.raw<{ told: string; run: () => void } | null>(null);

  /** `printBadge` goes to where a badge is printed. */
  constructor(
    acts: ClassActs,
    rules: ClassSettings,
    joining: ClassJoining,
    printBadge: (student: number) => Promise<void>,
  ) {
    this.#acts = acts;
    this.#rules = rules;
    this.#joining = joining;
    this.#printBadge = printBadge;
    this.#pins = new ShownPin(acts.section.id);
  }

  readonly students = $derived.by((): readonly RosterRow[] => {
    const { section } = this.#acts;
    const { students } = section;
    const anybody = students.some(({ id }) => section.isHere(id));
    const rows = students.map((member) => ({
      student: member.id,
      name: personName(member, numbersIn(section.state)[member.id]),
      entered: enteredName(member),
      away: anybody && !section.isHere(member.id),
    }));
    return inNameOrder(rows, spoken(), ({ name }) => name);
  });

  get pin(): ShownPin['current'] {
    return this.#pins.current;
  }

  rename(student: number, as: NewStudent): Promise<WhyNot> {
    const was = this.#acts.nameOf(student);
    return this.#acts.do('student.set', { student, as }, () =>
      say('class.renamed-told', { was, name: as.native ?? as.name }),
    );
  }

  readonly family: FamilyCodeActs = {
    read: (student) => readFamilyCode(this.#acts.section.id, student),
    make: (student) => {
      const name = this.#acts.nameOf(student);
      return this.#acts.do('family.code', { students: [student] }, () =>
        say('class.family-made-told', { name }),
      );
    },
    revoke: (student) => {
      const name = this.#acts.nameOf(student);
      return this.#acts.do('family.revoke', { student }, () =>
        say('class.family-revoked-told', { name }),
      );
    },
  };

  async leave(student: number): Promise<WhyNot> {
    const told = say('class.left-told', { name: this.#acts.nameOf(student) });
    const why = await this.#acts.do('student.leave', { student }, () => told);
    if (why === null) this.undo = { told, run: () => void this.#back(student) };
    return why;
  }

  async #back(student: number): Promise<void> {
    const why = await this.#joining.takeBack([student]);
    if (why !== null) this.#acts.section.notice = why;
  }

  /** Lost, replaced, and to where it is printed. */
  newBadge(student: number): void {
    void this.#replaceBadge(student);
  }

  async #replaceBadge(student: number): Promise<void> {
    const told = say('class.new-badge-told', { name: this.#acts.nameOf(student) });
    const why = await this.#acts.do('student.badge', { student }, () => told);
    if (why === null) await this.#printBadge(student);
    else this.#acts.section.notice = why;
  }

  showPin(student: number | null): void {
    if (student === null) this.#pins.hide();
    else void this.#show(student);
  }

  async #show(student: number): Promise<void> {
    if (!(await this.#pins.show(student))) this.#acts.section.notice = say('class.pin-not-read');
  }

  async newPin(student: number): Promise<WhyNot> {
    this.#pins.hide();
    const name = this.#acts.nameOf(student);
    const why = await this.#acts.do('student.pin', { student }, () =>
      say('class.new-pin-told', { name }),
    );
    if (why === null) await this.#show(student);
    return why;
  }

  renewPin(student: number): void {
    void this.newPin(student).then((why) => {
      if (why !== null) this.#acts.section.notice = why;
    });
  }

  close(): void {
    this.#pins.hide();
  }

  /** The PIN in sight, for who listens; empty as soon as it hides. */
  readonly said = $derived.by((): string => {
    const { current } = this.#pins;
    if (current === null) return '';
    const name = this.#acts.nameOf(current.student);
    return current.pin === null
      ? say('class.no-pin-said', { name })
      : say('class.pin-said', { name, pin: pinSpoken(current.pin, this.#rules.shown.pins) });
  });
}

function enteredName({ name, called, native, lang }: Member): NewStudent {
  return {
    name,
    ...(called === undefined ? {} : { called }),
    ...(native === undefined ? {} : { native }),
    ...(lang === undefined ? {} : { lang }),
  };
}
