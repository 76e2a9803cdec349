import { browser } from '$app/env';
import {
  attemptKey,
  type Drafts,
  isEmpty,
  type ObservedDraft,
  observedStudent,
  type Sittings,
} from '../screens/teach/draft-store.ts';
import { draftsPrefix, draftsReturn } from './forget-drafts.ts';
import type { SectionLive } from './section-live.svelte.ts';
import type { TeachLine } from './teach-line.svelte.ts';

/**
 * What a teacher has ticked and typed about whoever is in front of them, or seen without a press, so that it is there again when this
 * tab loads the page anew. It says something of a child: it stands in the tab alone, under its teacher's name, while the claim lasts, or
 * while the attempt is open once it came back to whoever had left the tablet alone; of what was seen, while the student is in the class.
 * Rules P5, I10.
 */
export class KeptDrafts {
  readonly #section: SectionLive;
  readonly #line: TeachLine;
  readonly #key: string;
  readonly returned: boolean;
  /** What has come back so. */
  #back: readonly string[] = [];

  constructor(owner: string, section: SectionLive, line: TeachLine) {
    this.#section = section;
    this.#line = line;
    this.#key = `${draftsPrefix}${owner}:${section.id}`;
    this.returned = browser && sessionStorage.getItem(draftsReturn) !== null;
  }

  /** What was kept before the page was loaded. */
  recall(): Drafts {
    const drafts = JSON.parse(sessionStorage.getItem(this.#key) ?? '{}') as Drafts;
    if (this.returned) this.#back = Object.keys(drafts);
    return drafts;
  }

  /** Keeps of these what may be kept now, and nothing else; to be called from an effect. */
  keep(drafts: Drafts): void {
    const kept = Object.entries(drafts).filter(
      ([key, draft]) => !isEmpty(draft) && this.#mayKeep(key),
    );
    if (kept.length === 0) {
      sessionStorage.removeItem(this.#key);
      sessionStorage.removeItem(draftsReturn);
    } else sessionStorage.setItem(this.#key, JSON.stringify(Object.fromEntries(kept)));
  }

  recallObserved(): ObservedDraft | null {
    const text = sessionStorage.getItem(this.#observedKey);
    if (text === null) return null;
    const draft = JSON.parse(text) as ObservedDraft;
    return { ...draft, students: draft.students.filter((one) => this.#isStudent(one)) };
  }

  keepObserved(draft: ObservedDraft): void {
    const says = draft.note !== '' || draft.students.length > 0;
    if (says && this.#section.connection.link !== 'ended')
      sessionStorage.setItem(this.#observedKey, JSON.stringify(draft));
    else sessionStorage.removeItem(this.#observedKey);
  }

  get #observedKey(): string {
    return `${this.#key}:observed`;
  }

  #isStudent(person: number): boolean {
    return this.#section.state.people[person]?.role === 'student';
  }

  sittings(): Sittings | null {
    if (!this.#known()) return null;
    const mine = this.#line.mine.map(({ attempt }) => [attemptKey(attempt), 'mine'] as const);
    const ready = this.#line.view.ready.map(
      ({ attempt }) => [attemptKey(attempt), 'ready'] as const,
    );
    return Object.fromEntries([...mine, ...ready]);
  }

  #known(): boolean {
    return this.#section.connection.link === 'live' && this.#section.view.asOf === null;
  }

  /** While the server is out of reach nobody knows whose claims have ended, so nothing typed is dropped for it. */
  #mayKeep(key: string): boolean {
    const { connection, state } = this.#section;
    const { mine } = this.#line;
    if (connection.link === 'ended') return false;
    const seen = observedStudent(key);
    if (seen !== null) return this.#isStudent(seen);
    const may = this.#known() && !this.#back.includes(key) ? mine : state.open;
    return may.some(({ attempt }) => attemptKey(attempt) === key);
  }
}
