import type { CommandName } from '@threshold/shared/contract/command-map.ts';
import type { ViewPage } from '@threshold/shared/contract/pages.ts';
import type { Refused } from '@threshold/shared/contract/refusals.ts';
import type { SectionState } from '@threshold/shared/contract/snapshots.ts';
import type { Accepted } from '@threshold/shared/contract/sockets.ts';
import type { SessionPerson } from '@threshold/shared/contract/sign-in.ts';
import { staffName } from '@threshold/shared/domain/called-name.ts';
import { applyEvent } from '@threshold/shared/domain/section-state.ts';
import type { CellState } from '../components/glyph-name.ts';
import { refusalText } from '../words/refusal-text.ts';
import { say } from '../words/say.ts';
import { newCommandId } from './command-id.ts';
import type { Connection } from './connection.svelte.ts';
import type { Outbox } from './outbox.svelte.ts';
import { crossedToday, readyOf, statusesOf, studentsOf } from './section-rows.ts';
import { TracksIndex } from './tracks-index.ts';
import { View } from './view.svelte.ts';

const TRIES = 3;
const AGAIN_MS = 400;

/** A section as its staff see it, live: what the teach screen and the board both stand on. */
export class SectionLive {
  readonly id: number;
  readonly me: SessionPerson;
  readonly tracks: TracksIndex;
  readonly view: View<'section'>;
  readonly connection: Connection;
  readonly outbox: Outbox;
  /** What was refused or not reached. */
  notice = $state<string | null>(null);
  /** What was done, where the screen itself does not show it. */
  told = $state<string | null>(null);
  /** Whether what was asked last was done nobody knows; the screen shows it once it is reached again. */
  #unreached = false;
  readonly #stop: () => void;

  constructor(
    page: ViewPage<'section'>,
    me: SessionPerson,
    connection: Connection,
    outbox: Outbox,
  ) {
    const { snapshot } = page.watching;
    this.id = snapshot.section.id;
    this.me = me;
    this.tracks = new TracksIndex(page.tracks);
    this.connection = connection;
    this.outbox = outbox;
    this.view = new View(
      connection,
      { view: 'section', section: this.id },
      applyEvent,
      page.watching,
      snapshot.section.archived !== undefined,
    );
    // Reached again, the screen shows what became of it.
    this.#stop = connection.onLive(() => {
      if (this.#unreached) this.notice = null;
    });
  }

  readonly state = $derived.by((): SectionState => this.view.state!);
  // Who is in the class changes seldom, its line all the time.
  readonly #people = $derived.by(() => this.state.people);
  readonly students = $derived.by(() => studentsOf(this.#people));
  readonly ready = $derived.by(() => readyOf(this.state));
  readonly crossedToday = $derived.by(() => crossedToday(this.state));
  /** Student → status of every objective, in display order. */
  readonly statuses = $derived.by((): Record<number, CellState[]> =>
    Object.fromEntries(this.students.map(({ id }) => [id, this.#row(id)])),
  );

  #row(student: number): CellState[] {
    const help = this.state.help[student]?.objective;
    return statusesOf(this.state, student, this.tracks).map((status, i) =>
      help === this.tracks.order[i]!.id && (status === 'not-yet' || status === 'tried')
        ? 'help'
        : status,
    );
  }

  /** Attempts judged on this device and not acknowledged: nobody judges them a second time meanwhile. */
  readonly judged = $derived.by((): number[] =>
    this.outbox.unsent.flatMap(({ name, input }) =>
      name === 'attempt.assess' && input.section === this.id ? [input.attempt as number] : [],
    ),
  );

  /** Says once what the connection found out; to be called from an effect. */
  follow(): void {
    if (!this.view.lost) return;
    this.view.lost = false;
    this.notice = say('teach.brought-back');
  }

  isHere(person: number): boolean {
    return this.view.here.includes(person);
  }

  name(person: number): string {
    const member = this.state.people[person];
    if (!member) return say('teach.a-colleague');
    return member.role === 'teacher' ? staffName(member) : member.name;
  }

  /** Asks at once, again with the same id while the answer is unknown; null where the server stays out of reach. */
  async ask(name: CommandName, input: Record<string, unknown>): Promise<Accepted | Refused | null> {
    const asked = {
      ...input,
      section: this.id,
      for: this.me.person,
      commandId: newCommandId(),
    };
    for (let i = 1; ; i += 1) {
      const reply = await this.connection.send(name, asked);
      if (reply || i === TRIES) return reply;
      await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
    }
  }

  /** The same; what is refused or not reached is said. Answers whether it was done. */
  async act(name: CommandName, input: Record<string, unknown> = {}): Promise<boolean> {
    const reply = await this.ask(name, input);
    if (reply?.ok) return true;
    this.refused(reply);
    return false;
  }

  /** Another act begins: what was said of the one before goes. */
  hush(): void {
    this.notice = null;
    this.told = null;
  }

  /** Says why something was not done; null is a server out of reach. */
  refused(reply: Refused | null): void {
    this.#unreached = reply === null;
    this.notice = reply ? refusalText(reply) : say('teach.not-reached');
  }

  close(): void {
    this.#stop();
    this.view.close();
  }
}
