import { createSubscriber } from 'svelte/reactivity';

/** The time on this device, in ms, read again each second while something on the screen shows it. */
class Clock {
  #subscribe = createSubscriber((update) => {
    const timer = setInterval(update, 1_000);
    return () => clearInterval(timer);
  });

  get now(): number {
    this.#subscribe();
    return Date.now();
  }
}

export const clock = new Clock();
