import type { FieldChange, PersonRef, PlannedPerson } from '../contract/roster-plan.ts';
import type { Matches } from './match-people.ts';
import { planKey } from './plan-key.ts';
import type { RosterIndex } from './roster-index.ts';
import type { RosterPerson, StudentNow } from './roster.ts';

/** Who of a plan is new or changes, each once, in the order in which they come. */
export class PlanPeople {
  readonly #index: RosterIndex;
  readonly #said = new Map<PersonRef, RosterPerson>();
  readonly #planned = new Map<PersonRef, PlannedPerson>();

  constructor(index: RosterIndex, matches: Matches) {
    this.#index = index;
    for (const [key, ref] of matches) {
      const person = index.people.get(key);
      if (person) this.#said.set(ref, person);
    }
  }

  get list(): PlannedPerson[] {
    return [...this.#planned.values()];
  }

  idOf(person: PersonRef): string {
    return `${typeof person === 'number' ? 'change' : 'new'}:${planKey(person)}`;
  }

  /** As they will be called. */
  nameOf(person: PersonRef): string {
    const said = this.#said.get(person)?.name;
    return said || (typeof person === 'number' ? this.#index.studentsById.get(person)!.name : '');
  }

  /** What the file changes of somebody, who thereby is part of the plan; nothing of who is new. */
  changesOf(person: PersonRef): FieldChange[] {
    const planned = this.#planned.get(person);
    if (planned) return planned.changes;
    const said = this.#said.get(person);
    if (!said) return [];
    const student = typeof person === 'number' ? this.#index.studentsById.get(person)! : undefined;
    const changes = student ? changed(student, said) : [];
    if (student && changes.length === 0) return changes;
    const source = said.source ?? student?.source;
    const [called, native, lang] = [
      said.called ?? student?.called,
      said.native ?? student?.native,
      changes.some(({ field }) => field === 'lang') || !student ? said.lang : student.lang,
    ];
    this.#planned.set(person, {
      id: this.idOf(person),
      person,
      ...(source === undefined ? {} : { source }),
      name: said.name,
      ...(called === undefined ? {} : { called }),
      ...(native === undefined ? {} : { native }),
      ...(lang === undefined ? {} : { lang }),
      changes,
      at: said.at,
    });
    return changes;
  }
}

/** What the file says otherwise. What it does not say stays: an empty cell takes nothing away. */
function changed(student: StudentNow, said: RosterPerson): FieldChange[] {
  const changes: FieldChange[] = [];
  const compare = (field: 'source' | 'name' | 'called' | 'native' | 'lang') => {
    const [before, after] = [student[field], said[field]];
    if (after !== undefined && after !== before)
      changes.push({ field, before: before ?? null, after });
  };
  if (student.source === undefined || said.traded) compare('source');
  compare('name');
  compare('called');
  compare('native');
  // A language is guessed from the script, so what somebody set stands until the name itself is another.
  const renamed = changes.some(({ field }) => field === 'name' || field === 'native');
  if (student.lang === undefined || renamed) compare('lang');
  return changes;
}
