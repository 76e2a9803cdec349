import type { Change, Position } from '../contract/sockets.ts';

/** What came of a packet: nothing more to do, or the client is behind and must watch again. */
export type Followed = 'applied' | 'held' | 'dropped' | 'behind';

/**
 * A client's copy of one view: a snapshot, then every packet that fits it. Packets that come before the snapshot wait for
 * it. A packet applies if `prev` ≤ mine < `rev`; one whose `rev` is not ahead is dropped; any other means a hole. Rule F3.
 */
export class Follower<S, E> {
  readonly #apply: (state: S, event: E) => S;
  #early: Change<E>[] = [];
  #held: { state: S; position: Position } | null = null;
  #watching = true;
  #asked = 0;

  constructor(apply: (state: S, event: E) => S) {
    this.#apply = apply;
  }

  /** The last known state, also while the client watches again; null before the first snapshot. */
  get state(): S | null {
    return this.#held?.state ?? null;
  }

  /** Where this client stands, to be sent with the next watch. */
  get position(): Position | null {
    return this.#held?.position ?? null;
  }

  /** A watch was sent: packets wait until its snapshot is here. Answers its number, by which that snapshot is known. */
  begin(): number {
    this.#watching = true;
    this.#early = [];
    this.#asked += 1;
    return this.#asked;
  }

  /**
   * Takes the snapshot, then the packets that came before it. The snapshot of a watch that was not the last one is left:
   * the packets that belong to it are gone.
   */
  take(state: S, position: Position, asked = this.#asked): Followed {
    if (asked !== this.#asked) return 'held';
    this.#held = { state, position };
    this.#watching = false;
    const early = this.#early;
    this.#early = [];
    let result: Followed = 'applied';
    for (const change of early) if (this.packet(change) === 'behind') result = 'behind';
    return result;
  }

  packet(change: Change<E>): Followed {
    if (this.#watching || !this.#held) {
      this.#early.push(change);
      return 'held';
    }
    const { state, position } = this.#held;
    if (change.rev <= position.rev) return 'dropped';
    if (change.prev > position.rev) return 'behind';
    this.#held = {
      state: change.events.reduce(this.#apply, state),
      position: { epoch: position.epoch, rev: change.rev },
    };
    return 'applied';
  }

  /** The audience stands at `rev`: whoever is behind has lost something. */
  beat(rev: number): Followed {
    if (this.#watching || !this.#held) return 'held';
    return rev > this.#held.position.rev ? 'behind' : 'applied';
  }
}
