import {
  asFound,
  endOfDay,
  stillness,
  TOLD_MS,
  type Touched,
  untilStiller,
} from '@threshold/shared/domain/untouched.ts';
import { onTouched, readTouched, writeTouched } from './touched-record.ts';

/** Tabs tell each other at most so often that somebody is there. */
const NOTED_MS = 5_000;
const hands = ['pointerdown', 'pointermove', 'keydown', 'touchstart', 'wheel'] as const;
/** A device woke up, or this page came back: timers are late then, so it looks before anything is seen. */
const wakes = ['pageshow', 'focus', 'resume', 'visibilitychange'] as const;

/** Looks after a page of staff that nobody touches: warns, then closes it. Rule I10. */
export class Untouched {
  /** It closes within a minute, unless somebody touches the device. */
  warned = $state(false);
  readonly #session: number;
  readonly #onclose: (() => void) | null;
  readonly #ontouch: () => void;
  #next: ReturnType<typeof setTimeout> | undefined;
  #moved = 0;
  #told = 0;
  #over = false;
  #day = 0;

  /**
   * `session`: when it began. `onclose` is null at a wall, which does not close, and is a use of its device on the day it was put up.
   * `ontouch`: somebody is there, for the server.
   */
  constructor(session: number, onclose: (() => void) | null, ontouch: () => void) {
    this.#session = session;
    this.#onclose = onclose;
    this.#ontouch = ontouch;
  }

  /** Answers how to stop. */
  start(): () => void {
    const stop = new AbortController();
    const options = { capture: true, passive: true, signal: stop.signal };
    for (const hand of hands) addEventListener(hand, this.#touch, options);
    for (const wake of wakes) addEventListener(wake, this.#look, options);
    const unheard = onTouched(this.#look);
    writeTouched(asFound(readTouched(), this.#session, Date.now()));
    this.#day = endOfDay(Date.now());
    this.#look();
    return () => {
      stop.abort();
      unheard();
      clearTimeout(this.#next);
    };
  }

  #now(): { touched: Touched; now: number } {
    const now = Date.now();
    return { touched: asFound(readTouched(), this.#session, now), now };
  }

  readonly #touch = (): void => {
    const at = Date.now();
    // A hand on its way over the screen is many moves.
    if (at >= this.#moved && at - this.#moved < 1_000) return;
    this.#moved = at;
    const { touched, now } = this.#now();
    // Too late: what it touches is to close first.
    if (stillness(touched, now) === 'over') return this.#look();
    if (now - touched.at >= NOTED_MS) writeTouched({ ...touched, at: now });
    if (this.warned) this.#look();
    this.#tell(now);
  };

  readonly #look = (): void => {
    if (this.#over) return;
    clearTimeout(this.#next);
    const { touched, now } = this.#now();
    const how = stillness(touched, now);
    this.warned = how === 'warned' && this.#onclose !== null;
    if (how === 'over') {
      this.#over = this.#onclose !== null;
      return this.#onclose?.();
    }
    document.documentElement.hidden = false;
    // Its session is that of the laptop behind it: where that closed, the room would lose its wall amid a lesson.
    if (this.#onclose === null && now < this.#day) writeTouched({ ...touched, at: now });
    if (now < (touched.openUntil ?? 0)) this.#tell(now);
    this.#next = setTimeout(this.#look, Math.min(untilStiller(touched, now) + 1, 60_000));
  };

  #tell(now: number): void {
    if (now >= this.#told && now - this.#told < TOLD_MS) return;
    this.#told = now;
    this.#ontouch();
  }
}
