import type { PastScore } from '@threshold/shared/contract/pages.ts';
import type { SectionLive } from './section-live.svelte.ts';

interface History {
  /** How the student stood when it was read: it is read again once they stand otherwise. */
  stand: string;
  /** Null while it is asked for, and where it could not be read. */
  scores: readonly PastScore[] | null;
}

/**
 * What is recorded of the students somebody looks at: read once for each, again only when something was recorded of
 * that student, and never two at a time, however fast the class moves.
 */
export class Histories {
  readonly #section: SectionLive;
  #known = $state.raw<Record<number, History>>({});
  #wanted: number | undefined;
  #reading = false;

  constructor(section: SectionLive) {
    this.#section = section;
  }

  /** Everything recorded of that student, newest first; null while it is not known. */
  of(student: number): readonly PastScore[] | null {
    return this.#known[student]?.scores ?? null;
  }

  /** Sees to it that that student's is known, and the latest; to be called from an effect. */
  want(student: number | undefined): void {
    this.#wanted = student;
    if (student === undefined || this.#section.connection.link !== 'live') return;
    if (!this.#isRead(student, this.#stand(student))) void this.#read();
  }

  /** Changes with every score of that student here; a snapshot that says the same makes no difference. */
  #stand(student: number): string {
    const { cells, today } = this.#section.state;
    return JSON.stringify([cells[student], today[student]]);
  }

  #isRead(student: number, stand: string): boolean {
    return this.#known[student]?.stand === stand;
  }

  /** Reads whoever is wanted; whoever was wanted last meanwhile comes after. */
  async #read(): Promise<void> {
    if (this.#reading) return;
    this.#reading = true;
    for (let student = this.#wanted; student !== undefined; student = this.#wanted) {
      const stand = this.#stand(student);
      if (this.#isRead(student, stand)) break;
      const scores = await this.#ask(student);
      this.#known = {
        ...this.#known,
        [student]: { stand, scores: scores ?? this.of(student) },
      };
    }
    this.#reading = false;
  }

  async #ask(student: number): Promise<PastScore[] | null> {
    try {
      const reply = await fetch(`/teach/${this.#section.id}/history/${student}`);
      return reply.ok ? ((await reply.json()) as PastScore[]) : null;
    } catch {
      return null; // Out of reach; read again when something of this student changes.
    }
  }
}
