import type { SchoolLine } from '@threshold/shared/contract/school.ts';

const LOOK_MS = 10_000;

/** The lines of a school as they stand, looked at again every ten seconds while the page is in sight. */
export class SchoolLines {
  now = $state.raw<SchoolLine[]>([]);

  constructor(first: SchoolLine[]) {
    this.now = first;
    $effect(() => {
      const timer = setInterval(() => void this.#look(), LOOK_MS);
      return () => clearInterval(timer);
    });
  }

  /** Where nothing can be reached, what was seen last goes on standing. */
  async #look(): Promise<void> {
    if (document.hidden) return;
    const reply = await fetch('/school/lines').catch(() => null);
    if (reply?.ok) this.now = (await reply.json()) as SchoolLine[];
  }
}
