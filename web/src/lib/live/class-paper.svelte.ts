import type { CommandInput } from '@threshold/shared/contract/command-map.ts';
import { refreshAll } from '$app/navigation';
import { page } from '$app/state';
import { newCommandId } from './command-id.ts';
import { elsewhere } from './elsewhere.ts';
import type { SessionPerson } from '@threshold/shared/contract/sign-in.ts';
import type { Watching } from '@threshold/shared/contract/sockets.ts';
import { staffName } from '@threshold/shared/domain/called-name.ts';
import { applyEvent } from '@threshold/shared/domain/section-state.ts';
import type { PaperProps, WayIn } from '../screens/cards/paper-props.ts';
import { LinkSince } from './page-socket.svelte.ts';
import { studentsOf } from './section-rows.ts';
import { openSession, type Session } from './session.svelte.ts';
import { View } from './view.svelte.ts';

/** What a class's paper says of it, true until the moment it is printed: a new code or title is on it at once. */
export class ClassPaper {
  readonly id: number;
  readonly #session: Session;
  readonly #view: View<'section'>;
  readonly #me: number;
  readonly link: LinkSince;

  constructor(watching: Watching<'section'>, me: SessionPerson) {
    this.id = watching.snapshot.section.id;
    this.#me = me.person;
    this.#session = openSession(me);
    const { connection } = this.#session;
    const of = { view: 'section', section: this.id } as const;
    this.#view = new View(connection, of, applyEvent, watching);
    this.link = new LinkSince(
      () => connection.link,
      () => this.#view.asOf,
    );
  }

  readonly section = $derived.by(() => this.#view.state!.section);
  readonly pins = $derived.by(() => this.#view.state!.settings.pins);
  readonly hasBadges = $derived.by(() => this.#view.state!.section.badges === true);
  readonly #people = $derived.by(() => this.#view.state!.people);
  readonly students = $derived.by(() => studentsOf(this.#people));
  /** Whether whoever looks teaches the class for a day only. Rule I4. */
  readonly standsIn = $derived.by(() => this.#people[this.#me]?.substitute === true);
  /** As students say them, in the order in which they came; a substitute is there for a day, and paper stays. */
  readonly teachers = $derived.by(() =>
    Object.values(this.#people).flatMap((one) =>
      one.role === 'teacher' && !one.substitute ? [staffName(one)] : [],
    ),
  );

  /** What stands around what is printed. */
  readonly around = $derived.by((): PaperProps => {
    const { title, period } = this.section;
    const { host, origin } = page.url;
    return { connection: this.link.shown, section: { id: this.id, title, period }, host, origin };
  });
  readonly wayIn = $derived.by((): WayIn => {
    const code = this.section.code ?? null;
    return { address: `${page.url.origin}/sign-in?code=${code ?? ''}`, code };
  });

  /** Asks for what came with the page again, where it is reached. */
  readonly look = async (): Promise<void> => {
    if (this.#session.connection.link === 'live') await refreshAll();
  };

  /** Notes for the school's leaders that this went to paper; out of reach nobody hears of it. Rule T9. */
  printed(what: CommandInput<'paper.print'>['what'], student: number | null): void {
    const { connection } = this.#session;
    const of = student === null ? {} : { student };
    const said = { commandId: newCommandId(), for: this.#me, section: this.id, what, ...of };
    void connection.send('paper.print', said);
  }

  /** Where to go instead, once this person or this class is no more here; `back` leads to this page again. */
  elsewhere(back: string): string | null {
    return elsewhere(this.#session.connection, this.#view.refused, back);
  }

  close(): void {
    this.#view.close();
    this.#session.close();
  }
}
