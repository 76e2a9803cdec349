import type { PendingInvitation } from '@threshold/shared/contract/invitations.ts';
import { staffName } from '@threshold/shared/domain/called-name.ts';
import { inNameOrder } from '@threshold/shared/domain/name-order.ts';
import type { Leaving, StaffPart, WhyNot } from '../screens/class/class-props.ts';
import type { Made } from '../screens/class/invite-props.ts';
import { weekday } from '../words/formats.ts';
import { refusalText } from '../words/refusal-text.ts';
import { say, spoken } from '../words/say.ts';
import { askInvitation } from './ask-invitation.ts';
import type { SectionLive } from './section-live.svelte.ts';

/** Who teaches a class, who is invited to, and what they do about each other. Rules I1, I3. */
export class ClassTeachers implements StaffPart {
  readonly #section: SectionLive;
  readonly mails: boolean;
  #pending = $state.raw<readonly PendingInvitation[]>([]);

  /** `mails`: letters can be sent. */
  constructor(section: SectionLive, pending: readonly PendingInvitation[], mails: boolean) {
    this.#section = section;
    this.mails = mails;
    this.#pending = pending;
  }

  /** Whoever looks stands first. */
  readonly teachers = $derived.by((): StaffPart['teachers'] => {
    const rows = Object.values(this.#section.state.people)
      .filter(({ role }) => role === 'teacher')
      .map(({ id, initials, ...named }) => ({
        id,
        name: staffName(named),
        initials,
        isMe: id === this.#section.me.person,
        here: this.#section.isHere(id),
        substitute: named.substitute === true,
      }));
    const inOrder = inNameOrder(rows, spoken(), ({ name }) => ({ latin: name }));
    return [...inOrder.filter(({ isMe }) => isMe), ...inOrder.filter(({ isMe }) => !isMe)];
  });

  readonly invitations = $derived.by((): StaffPart['invitations'] =>
    this.#pending.map(({ id, to, at, today }) => ({
      id,
      name: to ?? say('staff.unreadable'),
      detail: today ? say('staff.invited-today') : say('staff.invited-on', { day: weekday(at) }),
    })),
  );

  /** Somebody came or went: a link may have been used. Out of reach the list stays as it was. */
  async refresh(): Promise<void> {
    try {
      const reply = await fetch(this.#path);
      if (reply.ok) this.#pending = (await reply.json()) as PendingInvitation[];
    } catch {
      // The next change asks again.
    }
  }

  async invite(to: string, today: boolean): Promise<Made> {
    this.#section.hush();
    const made = await askInvitation(this.#path, { to, today });
    if ('why' in made) return made;
    await this.refresh();
    if (made.link === null) this.#section.told = say('staff.mailed-told', { to });
    return made;
  }

  async takeBack(invitation: string): Promise<void> {
    const name = this.invitations.find(({ id }) => id === invitation)?.name ?? '';
    this.#section.hush();
    if (!(await this.#section.act('teacher.uninvite', { invitation }))) return;
    this.#pending = this.#pending.filter(({ id }) => id !== invitation);
    this.#section.told = say('staff.taken-back-told', { name });
  }

  async remove(teacher: number, how: Leaving): Promise<WhyNot> {
    const name = this.#section.name(teacher);
    this.#section.hush();
    const reply = await this.#section.ask('teacher.remove', { teacher, ...how });
    if (!reply?.ok) return reply ? refusalText(reply) : say('class.not-reached');
    this.#section.told = say(how.codes ? 'staff.removed-code-told' : 'staff.removed-told', {
      name,
    });
    return null;
  }

  get #path(): string {
    return `/teach/${this.#section.id}/class/invitations`;
  }
}
