import type { CommandName } from '@threshold/shared/contract/command-map.ts';
import type { ChosenTrack } from '@threshold/shared/contract/commands/section-tracks.ts';
import type { Sources, WallLinkCard } from '@threshold/shared/contract/pages.ts';
import type { NewStudent } from '@threshold/shared/contract/people.ts';
import type { Member } from '@threshold/shared/contract/snapshots.ts';
import type { Accepted } from '@threshold/shared/contract/sockets.ts';
import { staffName } from '@threshold/shared/domain/called-name.ts';
import { inNameOrder } from '@threshold/shared/domain/name-order.ts';
import { pinSpoken } from '../components/picture-name.ts';
import { shownFirst } from '../components/person-name.ts';
import type {
  AddedNames,
  ClassProps,
  FamilyCodeActs,
  RosterRow,
  WhyNot,
} from '../screens/class/class-props.ts';
import { refusalText } from '../words/refusal-text.ts';
import { say, spoken } from '../words/say.ts';
import { ClassSettings } from './class-settings.svelte.ts';
import { readFamilyCode } from './read-family-code.ts';
import { personName } from './person-names.ts';
import type { SectionLive } from './section-live.svelte.ts';
import { WallLinks } from './wall-links.svelte.ts';
import { ShownPin } from './shown-pin.svelte.ts';

/** At most so many names in one command. */
const AT_ONCE = 60;

/** A class as its teachers keep it: who is in it, its code, the rules of its line and wall. */
export class ClassLive {
  readonly section: SectionLive;
  readonly settings: ClassSettings;
  readonly pins: ShownPin;
  readonly links: WallLinks;
  /** What was told last, where it can be taken back. */
  undo = $state.raw<{ told: string; run: () => void } | null>(null);
  readonly #stop: () => void;

  constructor(section: SectionLive, links: readonly WallLinkCard[]) {
    this.section = section;
    this.links = new WallLinks(section.id, links, (name, input) => this.#ask(name, input));
    this.pins = new ShownPin(section.id);
    this.settings = new ClassSettings(section, async (change) => {
      const reply = await this.#ask('section.set', change);
      if (typeof reply !== 'string') return reply;
      section.notice = reply;
      return null;
    });
    // Reached again, the screen shows what became of it.
    this.#stop = section.connection.onLive(() => {
      const unreached = [say('class.not-reached'), say('class.pin-not-read')];
      if (unreached.includes(section.notice ?? '')) section.notice = null;
    });
  }

  readonly #people = $derived.by(() => this.section.state.people);

  readonly students = $derived.by((): readonly RosterRow[] => {
    const { students } = this.section;
    const anybody = students.some(({ id }) => this.section.isHere(id));
    const rows = students.map((member) => ({
      student: member.id,
      name: personName(member),
      entered: enteredName(member),
      away: anybody && !this.section.isHere(member.id),
    }));
    return inNameOrder(rows, spoken(), ({ name }) => name);
  });

  /** Whoever looks stands first. */
  readonly teachers = $derived.by((): ClassProps['teachers'] => {
    const rows = Object.values(this.#people)
      .filter(({ role }) => role === 'teacher')
      .map(({ id, initials, ...named }) => ({
        id,
        name: staffName(named),
        initials,
        isMe: id === this.section.me.person,
        here: this.section.isHere(id),
        substitute: named.substitute === true,
      }));
    const inOrder = inNameOrder(rows, spoken(), ({ name }) => ({ latin: name }));
    return [...inOrder.filter(({ isMe }) => isMe), ...inOrder.filter(({ isMe }) => !isMe)];
  });

  /** The reply, or why there is none that says yes, in words. What was said of the act before goes. */
  async #ask(name: CommandName, input: Record<string, unknown>): Promise<Accepted | string> {
    this.section.hush();
    const reply = await this.section.ask(name, input);
    if (reply?.ok) return reply;
    return reply ? refusalText(reply) : say('class.not-reached');
  }

  async #do(name: CommandName, input: Record<string, unknown>, told: () => string) {
    const reply = await this.#ask(name, input);
    if (typeof reply === 'string') return reply;
    this.section.told = told();
    return null;
  }

  #name(student: number): string {
    return shownFirst(personName(this.#people[student]));
  }

  /** Adds them in their order, so many at a time; stops where one part is refused or not reached. */
  async add(names: readonly NewStudent[], onsent: (added: number) => void): Promise<AddedNames> {
    let added = 0;
    let why: WhyNot = null;
    while (added < names.length && why === null) {
      const students = names.slice(added, added + AT_ONCE);
      const reply = await this.#ask('students.add', { students });
      if (typeof reply === 'string') why = reply;
      else onsent((added += students.length));
    }
    if (added > 0) this.section.told = say('class.added-told', { count: added });
    return { added, why };
  }

  rename(student: number, as: NewStudent): Promise<WhyNot> {
    const was = this.#name(student);
    return this.#do('student.set', { student, as }, () =>
      say('class.renamed-told', { was, name: as.native ?? as.name }),
    );
  }

  readonly family: FamilyCodeActs = {
    read: (student) => readFamilyCode(this.section.id, student),
    make: (student) => {
      const name = this.#name(student);
      return this.#do('family.code', { students: [student] }, () =>
        say('class.family-made-told', { name }),
      );
    },
    revoke: (student) => {
      const name = this.#name(student);
      return this.#do('family.revoke', { student }, () =>
        say('class.family-revoked-told', { name }),
      );
    },
  };

  async leave(student: number): Promise<WhyNot> {
    const told = say('class.left-told', { name: this.#name(student) });
    const why = await this.#do('student.leave', { student }, () => told);
    if (why === null) this.undo = { told, run: () => void this.#back(student) };
    return why;
  }

  async #back(student: number): Promise<void> {
    const why = await this.take(this.section.id, [student], false);
    if (why !== null) this.section.notice = why;
  }

  /** The class follows these tracks from now on, in this order. */
  async follow(tracks: readonly ChosenTrack[]): Promise<WhyNot> {
    return this.#do('section.tracks', { tracks }, () =>
      say('class.tracks-told', { count: tracks.length }),
    );
  }

  take(from: number, students: readonly number[], move: boolean): Promise<WhyNot> {
    return this.#do('students.take', { from, students, ...(move ? { move } : {}) }, () =>
      say('class.taken-told', { count: students.length }),
    );
  }

  /** Where students may be taken from; words where that could not be read. */
  async sources(): Promise<Sources | string> {
    try {
      const reply = await fetch(`/teach/${this.section.id}/class/sources`);
      if (reply.ok) return (await reply.json()) as Sources;
    } catch {
      // Out of reach: said like what was refused.
    }
    return say('class.not-reached');
  }

  async archive(): Promise<WhyNot> {
    const reply = await this.#ask('section.archive', {});
    return typeof reply === 'string' ? reply : null;
  }

  keepCode(): Promise<WhyNot> {
    return this.#do('section.code', { keep: true }, () => say('class.code-kept-told'));
  }

  newCode(): Promise<WhyNot> {
    return this.#do('section.code', {}, () => say('class.new-code-told'));
  }

  /** Turned on or off for the class, or new ones for everybody. */
  badges(to: 'on' | 'off' | 'new'): Promise<WhyNot> {
    return this.#do('section.badges', { to }, () =>
      say(
        to === 'on'
          ? 'class.badges-on-told'
          : to === 'off'
            ? 'class.badges-off-told'
            : 'class.badges-new-told',
      ),
    );
  }

  /** Answers whether it was given. */
  async newBadge(student: number): Promise<boolean> {
    const name = this.#name(student);
    const why = await this.#do('student.badge', { student }, () =>
      say('class.new-badge-told', { name }),
    );
    if (why !== null) this.section.notice = why;
    return why === null;
  }

  async setName(called: { title: string; period: string }): Promise<WhyNot> {
    const reply = await this.#ask('section.set', called);
    return typeof reply === 'string' ? reply : null;
  }

  async showPin(student: number): Promise<void> {
    if (!(await this.pins.show(student))) this.section.notice = say('class.pin-not-read');
  }

  hidePin(): void {
    this.pins.hide();
  }

  async newPin(student: number): Promise<WhyNot> {
    this.pins.hide();
    const name = this.#name(student);
    const why = await this.#do('student.pin', { student }, () =>
      say('class.new-pin-told', { name }),
    );
    if (why === null) await this.showPin(student);
    return why;
  }

  close(): void {
    this.#stop();
    this.pins.hide();
  }

  /** The PIN in sight, for who listens; empty as soon as it hides. */
  readonly said = $derived.by((): string => {
    const { current } = this.pins;
    if (current === null) return '';
    const name = this.#name(current.student);
    return current.pin === null
      ? say('class.no-pin-said', { name })
      : say('class.pin-said', { name, pin: pinSpoken(current.pin, this.settings.shown.pins) });
  });
}

function enteredName({ name, called, native, lang }: Member): NewStudent {
  return {
    name,
    ...(called === undefined ? {} : { called }),
    ...(native === undefined ? {} : { native }),
    ...(lang === undefined ? {} : { lang }),
  };
}
