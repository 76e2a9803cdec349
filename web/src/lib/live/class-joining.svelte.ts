import type { Sources } from '@threshold/shared/contract/pages.ts';
import type { NewStudent } from '@threshold/shared/contract/people.ts';
import type { AddedNames, JoiningPart, WhyNot } from '../screens/class/class-props.ts';
import { say } from '../words/say.ts';
import type { ClassActs } from './class-acts.ts';
import { TypedNames } from './typed-names.svelte.ts';

/** At most so many names in one command. */
const AT_ONCE = 60;

/** How students come into a class, and which of its dialogs is open for that. */
export class ClassJoining implements JoiningPart {
  readonly #acts: ClassActs;
  readonly typed: TypedNames;
  adding = $state(false);
  taking = $state<number | true | null>(null);

  constructor(acts: ClassActs) {
    this.#acts = acts;
    const { me, id } = acts.section;
    this.typed = new TypedNames(`${me.school}:${me.person}`, id);
  }

  openAdding(open: boolean): void {
    this.adding = open;
  }

  openTaking(from: number | true | null): void {
    this.taking = from;
  }

  /**
   * Adds them in their order, so many at a time; stops where one part is refused or not reached. `seen`: the class as it was when the
   * names were read beside it, so that two who bring one list at once bring nobody twice.
   */
  async add(
    names: readonly NewStudent[],
    seen: readonly number[],
    onsent: (added: number) => void,
  ): Promise<AddedNames> {
    const known = [...seen];
    let added = 0;
    let why: WhyNot = null;
    while (added < names.length && why === null) {
      const students = names.slice(added, added + AT_ONCE);
      const reply = await this.#acts.ask('students.add', { students, seen: known });
      if (typeof reply === 'string') why = reply;
      else {
        known.push(...reply.students!);
        onsent((added += students.length));
      }
    }
    if (added > 0) this.#acts.section.told = say('class.added-told', { count: added });
    return { added, why };
  }

  take(from: number, students: readonly number[], move: boolean): Promise<WhyNot> {
    return this.#acts.do('students.take', { from, students, ...(move ? { move } : {}) }, () =>
      say('class.taken-told', { count: students.length }),
    );
  }

  /** Where students may be taken from; words where that could not be read. */
  async sources(): Promise<Sources | string> {
    try {
      const reply = await fetch(`/teach/${this.#acts.section.id}/class/sources`);
      if (reply.ok) return (await reply.json()) as Sources;
    } catch {
      // Out of reach: said like what was refused.
    }
    return say('class.not-reached');
  }

  takeBack(students: readonly number[]): Promise<WhyNot> {
    return this.take(this.#acts.section.id, students, false);
  }
}
