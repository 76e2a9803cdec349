import type {
  ImportAnswer,
  RosterImport,
  SectionHead,
  SectionRows,
} from '@threshold/shared/contract/roster-import.ts';
import type { ChosenTrack } from '@threshold/shared/contract/commands/section-tracks.ts';
import type { Refused } from '@threshold/shared/contract/refusals.ts';

type Reply = { ok: true; import: RosterImport | null } | Refused;

/** Between two looks at what is read or applied. Unit: milliseconds. */
const LOOK_MS = 700;
const GOES_ON = ['reading', 'applying', 'stopping'];

/** One person's import into a class, or (section 0) into the school: where it stands, and what they chose of it. */
export class RosterImportLive {
  readonly section: number;
  current = $state.raw<RosterImport | null>(null);
  /** It was answered at least once; before, nothing that is done here would be heard. */
  ready = $state(false);
  /** Something was asked and is not answered yet. */
  busy = $state<'sending' | 'asking' | null>(null);
  refused = $state.raw<Refused | null>(null);
  /** False while the server answers nothing. */
  reached = $state(true);
  /** Rows of the classes that were opened, by their place in the plan. */
  rows = $state.raw<Readonly<Record<number, SectionRows>>>({});
  except = $state.raw<Readonly<Record<string, true>>>({});
  teachers = $state.raw<Readonly<Record<string, true>>>({});
  tracks = $state.raw<readonly ChosenTrack[]>([]);
  /** So many go, and whoever applies it must say so first. */
  confirming = $state<number | null>(null);
  #timer: ReturnType<typeof setTimeout> | undefined;
  #closed = false;

  readonly changes = $derived(this.#count());

  constructor(section: number, now: RosterImport | null) {
    this.section = section;
    this.current = now;
  }

  get #url(): string {
    return `/api/rosters/${this.section}`;
  }

  /** Looks now, and again for as long as something goes on. */
  look = async (): Promise<void> => {
    clearTimeout(this.#timer);
    const reply = await this.#ask(this.#url);
    if (reply?.ok) this.#stands(reply.import);
    else if (reply) this.refused = reply;
    this.ready = true;
    if (this.#closed) return;
    const goesOn = this.current !== null && GOES_ON.includes(this.current.stage);
    if (goesOn || !this.reached) this.#timer = setTimeout(() => void this.look(), LOOK_MS);
  };

  async send(files: readonly File[]): Promise<void> {
    const form = new FormData();
    for (const file of files) form.append('file', file, file.name);
    await this.#do('sending', this.#url, { method: 'POST', body: form });
  }

  answer(answer: ImportAnswer): Promise<void> {
    return this.#act('answer', answer);
  }

  /** `confirm`: how many go, once somebody said so. */
  async apply(confirm: number | null): Promise<void> {
    await this.#act('apply', {
      except: Object.keys(this.except),
      teachers: Object.keys(this.teachers),
      tracks: this.tracks,
      confirm,
    });
    const { refused } = this;
    const asks = refused?.code === 'CONFIRM_REMOVALS';
    this.confirming = asks ? (refused.left ?? 0) : null;
    if (asks) this.refused = null;
  }

  cancel(): Promise<void> {
    return this.#act('cancel', {});
  }

  /** The rows of one class of the plan, once. */
  async open(part: number): Promise<void> {
    const { current } = this;
    if (!current || this.rows[part]) return;
    const reply = await this.#ask<(SectionRows & { ok: true }) | Refused>(
      `${this.#url}/${current.id}/rows/${part}`,
    );
    if (reply?.ok) this.rows = { ...this.rows, [part]: reply };
  }

  tick(id: string, on: boolean): void {
    this.except = on ? without(this.except, id) : { ...this.except, [id]: true };
  }

  /** How many of the teachers whom the file names for that class come by it. */
  ticked(head: SectionHead): number {
    return head.known?.filter((id) => this.teachers[id]).length ?? 0;
  }

  tickTeacher(id: string, on: boolean): void {
    this.teachers = on ? { ...this.teachers, [id]: true } : without(this.teachers, id);
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#timer);
  }

  /** How many changes are chosen, rows of classes that were not opened counted too. */
  #count(): number {
    if (this.current?.stage !== 'ready') return 0;
    let count = 0;
    for (const [part, head] of this.current.plan.sections.entries()) {
      if (this.except[head.id]) continue;
      count += changesOf(head) + this.ticked(head);
      for (const { id } of this.rows[part]?.rows ?? []) if (this.except[id]) count -= 1;
    }
    return count;
  }

  #act(act: string, body: object): Promise<void> {
    const { current } = this;
    if (!current) return Promise.resolve();
    return this.#do('asking', `${this.#url}/${current.id}/${act}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  }

  async #do(busy: 'sending' | 'asking', url: string, init: RequestInit): Promise<void> {
    this.busy = busy;
    this.refused = null;
    const reply = await this.#ask(url, init);
    this.busy = null;
    if (reply?.ok) this.#stands(reply.import);
    else this.refused = reply;
    await this.look();
  }

  #stands(now: RosterImport | null): void {
    // A plan that was made anew has other rows; what was chosen of the one before goes with it.
    if (now?.stage !== 'ready' || now.id !== this.current?.id || this.current.stage !== 'ready') {
      this.rows = {};
      this.except = {};
      // Who is staff already is ticked beforehand; a file makes nobody staff. Rule T6.
      const known =
        now?.stage === 'ready' ? now.plan.sections.flatMap((one) => one.known ?? []) : [];
      this.teachers = Object.fromEntries(known.map((id) => [id, true]));
    }
    this.current = now;
    if (now?.stage === 'ready' && now.plan.sections.length === 1) void this.open(0);
  }

  async #ask<R = Reply>(url: string, init?: RequestInit): Promise<R | null> {
    try {
      const reply = await fetch(url, init);
      const answer = (await reply.json()) as R;
      this.reached = true;
      return answer;
    } catch {
      this.reached = false;
      return null;
    }
  }
}

/** How many changes a class has, before anything is unticked; its own name is one, and its end where nobody leaves it. */
export function changesOf(head: SectionHead): number {
  const { changes, kind } = head;
  const rows = rowsOf(head);
  return rows + (changes.length > 0 || (kind === 'gone' && rows === 0) ? 1 : 0);
}

/** Its rows that somebody can untick. */
export function rowsOf({ added, moved = 0, change, archived }: SectionHead): number {
  return added + moved + change + archived;
}

function without(set: Readonly<Record<string, true>>, id: string): Record<string, true> {
  const { [id]: _, ...rest } = set;
  return rest;
}
