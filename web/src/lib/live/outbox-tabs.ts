import type { Refused } from '@threshold/shared/contract/refusals.ts';
import type { Accepted } from '@threshold/shared/contract/sockets.ts';

/** What one tab tells the others of the same person: that what is kept has changed, and what a press was answered. */
export type Told = { commandId: string; reply: Accepted | Refused } | null;

/** The other tabs of a person on this device. Their presses are one list, sent by one tab at a time. */
export class OutboxTabs {
  readonly #name: string;
  readonly #channel: BroadcastChannel;

  constructor(owner: string, hear: (told: Told) => void) {
    this.#name = `threshold-outbox:${owner}`;
    this.#channel = new BroadcastChannel(this.#name);
    this.#channel.onmessage = ({ data }: MessageEvent<Told>) => hear(data);
  }

  tell(told: Told): void {
    this.#channel.postMessage(told);
  }

  /**
   * Does that while no other tab does, so that nothing is sent twice or out of order. Browsers offer locks on https and
   * localhost only; elsewhere the command's id alone sees to it that sending twice does nothing twice (rule T2).
   */
  async alone(work: () => Promise<void>): Promise<void> {
    if ('locks' in navigator) await navigator.locks.request(this.#name, work);
    else await work();
  }

  close(): void {
    this.#channel.close();
  }
}
