import type { FamilyPage } from '@threshold/shared/contract/pages.ts';
import { isMastered } from '@threshold/shared/domain/mastery.ts';
import { givenName } from '@threshold/shared/domain/called-name.ts';
import { say } from '../words/say.ts';
import { FamilyClass } from './family-class.svelte.ts';
import type { Connection } from './connection.svelte.ts';

/** A family's page: one child, in each of their classes. */
export class FamilyLive {
  readonly classes: readonly FamilyClass[];
  readonly #first: FamilyPage['child'];
  /** The last crossing that came while the page was in sight, for who listens. */
  said = $state('');
  #told: Readonly<Record<number, readonly number[]>>;

  constructor(page: FamilyPage, connection: Connection) {
    this.#first = page.child;
    this.classes = page.classes.map(
      (one) => new FamilyClass(one, connection, page.ended !== undefined),
    );
    this.#told = this.#crossed;
  }

  /** Classes the child is in still. */
  readonly standing = $derived.by(() =>
    this.classes.filter(({ view }) => view.refused?.code !== 'NOT_FOUND'),
  );

  /** What the class calls the child now. */
  readonly name = $derived.by(() => givenName(this.standing[0]?.state.child ?? this.#first));

  get #crossed(): Record<number, number[]> {
    return Object.fromEntries(
      this.classes.map(({ section, state }) => [section, crossedIn(state.cells)]),
    );
  }

  /** Has what was crossed meanwhile said; to be called from an effect. */
  follow(): void {
    const before = this.#told;
    this.#told = this.#crossed;
    for (const { section, tracks } of this.standing) {
      const known = before[section] ?? [];
      const fresh = this.#told[section]?.find((one) => !known.includes(one) && tracks.find(one));
      if (fresh === undefined) continue;
      this.said = say('family.told-crossed', {
        name: this.name,
        title: tracks.label(fresh).title,
      });
    }
  }

  close(): void {
    for (const one of this.classes) one.close();
  }
}

function crossedIn(cells: Readonly<Record<number, number>>): number[] {
  return Object.entries(cells).flatMap(([id, cell]) => (isMastered(cell) ? [Number(id)] : []));
}
