import type { WallState } from '@threshold/shared/contract/snapshots.ts';
import { say } from '#lib/words/say.ts';
import type { WallCrossing, WallPerson } from '../screens/wall-props.ts';
import { readOut } from './read-out.ts';

interface Wall {
  readonly crossed: readonly WallCrossing[];
  readonly next: readonly WallPerson[];
  readonly state: WallState | null;
}

function lookAt({ crossed, state }: Wall) {
  return {
    crossed: new Set(crossed.map(({ key }) => key)),
    line: new Set(Object.values(state?.queue ?? {}).map(({ who }) => who)),
  };
}

/** What changed on a wall since it was read last, or since it was opened; nothing that its mode does not show. Rule P1. */
export class WallChanges {
  readonly #wall: Wall;
  #before: ReturnType<typeof lookAt>;

  constructor(wall: Wall) {
    this.#wall = wall;
    this.#before = lookAt(wall);
  }

  /** Sentence by sentence. What is read once is not news any more. */
  read(): string[] {
    const before = this.#before;
    const now = (this.#before = lookAt(this.#wall));
    const newestFirst = this.#wall.crossed.filter(({ key }) => !before.crossed.has(key)).map(said);
    const waiting = this.#wall.next.length;
    return readOut(newestFirst, { before: before.line, now: now.line, waiting });
  }
}

function said({ label, objective }: WallCrossing): string {
  return label === null
    ? say('wall.changed-over', { objective })
    : say('wall.changed', { name: label, objective });
}
