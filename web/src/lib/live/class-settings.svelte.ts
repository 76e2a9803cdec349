import type { SectionSettings } from '@threshold/shared/contract/snapshots.ts';
import type { SectionLive } from './section-live.svelte.ts';

type Key = keyof SectionSettings;

/** What somebody chose here: `rev` is where it became true, null while nobody has acknowledged it. */
interface Chosen {
  value: SectionSettings[Key];
  rev: number | null;
}

/** The rules of a class's line and wall, with what is being changed here shown at once and marked as not yet true. */
export class ClassSettings {
  readonly #section: SectionLive;
  readonly #ask: (input: Partial<SectionSettings>) => Promise<{ rev: number } | null>;
  #chosen = $state.raw<Partial<Record<Key, Chosen>>>({});
  #sending = false;

  /** `ask` says what was refused, and then answers null. */
  constructor(
    section: SectionLive,
    ask: (input: Partial<SectionSettings>) => Promise<{ rev: number } | null>,
  ) {
    this.#section = section;
    this.#ask = ask;
  }

  readonly shown = $derived.by((): SectionSettings => {
    const { settings } = this.#section.state;
    const { rev } = this.#section.view;
    const mine = entries(this.#chosen).filter(([, one]) => one.rev === null || one.rev > rev);
    return { ...settings, ...Object.fromEntries(mine.map(([key, { value }]) => [key, value])) };
  });

  readonly pending = $derived.by((): readonly Key[] =>
    entries(this.#chosen).flatMap(([key, { rev }]) => (rev === null ? [key] : [])),
  );

  set(change: Partial<SectionSettings>): void {
    for (const [key, value] of Object.entries(change) as [Key, SectionSettings[Key]][])
      this.#chosen = { ...this.#chosen, [key]: { value, rev: null } };
    void this.#send();
  }

  /** One after the other, so that the last press is what stands. */
  async #send(): Promise<void> {
    if (this.#sending) return;
    this.#sending = true;
    for (;;) {
      const asked = entries(this.#chosen).filter(([, { rev }]) => rev === null);
      if (asked.length === 0) break;
      const done = await this.#ask(
        Object.fromEntries(asked.map(([key, { value }]) => [key, value])),
      );
      for (const [key, one] of asked) {
        if (this.#chosen[key] !== one) continue;
        const { [key]: _, ...rest } = this.#chosen;
        this.#chosen = done ? { ...rest, [key]: { ...one, rev: done.rev } } : rest;
      }
    }
    this.#sending = false;
  }
}

function entries(chosen: Partial<Record<Key, Chosen>>): [Key, Chosen][] {
  return Object.entries(chosen) as [Key, Chosen][];
}
