import type { WallLinkCard } from '@threshold/shared/contract/pages.ts';
import type { Accepted } from '@threshold/shared/contract/sockets.ts';
import type { MadeLink, WhyNot } from '../screens/class/class-props.ts';

/** Where a screen opens is told by no feed: it is looked for now and then while the page is in sight. */
const LOOK_MS = 15_000;

type Ask = (
  name: 'wall.link' | 'wall.name' | 'wall.revoke',
  input: Record<string, unknown>,
) => Promise<Accepted | string>;

/** The wall links of a class: made, replaced and revoked here, and where each is open. Rule S6. */
export class WallLinks {
  list = $state.raw<readonly WallLinkCard[]>([]);
  readonly #section: number;
  readonly #ask: Ask;

  /** `ask` answers the reply, or why there is none in words. */
  constructor(section: number, first: readonly WallLinkCard[], ask: Ask) {
    this.#section = section;
    this.list = first;
    this.#ask = ask;
  }

  /** Looks again and again until it is told to stop; to be called from an effect. */
  follow(): () => void {
    const look = () => {
      if (document.visibilityState === 'visible') void this.look();
    };
    const looking = setInterval(look, LOOK_MS);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(looking);
      document.removeEventListener('visibilitychange', look);
    };
  }

  async look(): Promise<void> {
    try {
      const reply = await fetch(`/teach/${this.#section}/class/links`);
      if (reply.ok) this.list = (await reply.json()) as WallLinkCard[];
    } catch {
      return; // Out of reach, which the page says; what was known stays.
    }
  }

  /** A new link for so many days; its address can be read now and never again. */
  async make(days: number, instead: string | null, name: string): Promise<MadeLink | string> {
    const asked = { days, as: name, ...(instead === null ? {} : { instead }) };
    const reply = await this.#ask('wall.link', asked);
    if (typeof reply === 'string') return reply;
    await this.look();
    return { address: `${location.origin}/wall#${reply.token!}`, ends: reply.link!.ends };
  }

  revoke(link: string): Promise<WhyNot> {
    return this.#do('wall.revoke', { link });
  }

  /** What it is called from now on; empty for nothing. */
  rename(link: string, name: string): Promise<WhyNot> {
    return this.#do('wall.name', { link, as: name });
  }

  async #do(name: 'wall.name' | 'wall.revoke', input: Record<string, unknown>): Promise<WhyNot> {
    const reply = await this.#ask(name, input);
    if (typeof reply === 'string') return reply;
    await this.look();
    return null;
  }
}
