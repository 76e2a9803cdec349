const SHOWN_MS = 20_000;

/** A student's PIN in sight; `pin` is null where it cannot be read any more and a new one must be given. */
export interface PinInSight {
  student: number;
  pin: string | null;
}

/** PINs of a class, of which one at a time is asked for, shown, and hidden again by itself: the screen may be on a projector. */
export class ShownPin {
  current = $state.raw<PinInSight | null>(null);
  readonly #section: number;
  #asked: number | null = null;
  #hiding: ReturnType<typeof setTimeout> | undefined;

  constructor(section: number) {
    this.#section = section;
  }

  /** Answers whether it was read. Whom somebody asks for meanwhile is shown instead. */
  async show(student: number): Promise<boolean> {
    this.hide();
    this.#asked = student;
    const read = await this.#read(student);
    if (this.#asked !== student) return true;
    this.#asked = null;
    if (read === undefined) return false;
    this.current = { student, pin: read };
    this.#hiding = setTimeout(() => this.hide(), SHOWN_MS);
    return true;
  }

  hide(): void {
    clearTimeout(this.#hiding);
    this.#asked = null;
    this.current = null;
  }

  async #read(student: number): Promise<string | null | undefined> {
    try {
      const reply = await fetch(`/teach/${this.#section}/class/pin/${student}`);
      return reply.ok ? ((await reply.json()) as { pin: string | null }).pin : undefined;
    } catch {
      return undefined; // Out of reach, which its caller says.
    }
  }
}
