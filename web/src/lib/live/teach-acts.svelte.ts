import type { OpenAttempt } from '@threshold/shared/contract/snapshots.ts';
import { openAttempt } from '@threshold/shared/domain/section-state.ts';
import type { ClaimLost } from '../screens/teach-props.ts';
import { listed } from '../words/formats.ts';
import { say } from '../words/say.ts';
import { personName } from './person-names.ts';
import type { SectionLive } from './section-live.svelte.ts';
import type { TeachLine } from './teach-line.svelte.ts';
import type { TeachPanel } from './teach-panel.svelte.ts';

/** What a teacher does with the line: takes, puts back, sets aside, marks, has helped; and what is said of it. */
export class TeachActs {
  readonly section: SectionLive;
  readonly #line: TeachLine;
  readonly #panel: TeachPanel;
  /** Whom a colleague took a moment before me. Rule A4. */
  #lost = $state.raw<Omit<ClaimLost, 'next'> | null>(null);
  /** What was just done and the eye sees by itself, for who listens. */
  said = $state('');

  constructor(section: SectionLive, line: TeachLine, panel: TeachPanel) {
    this.section = section;
    this.#line = line;
    this.#panel = panel;
  }

  readonly #state = $derived.by(() => this.section.state);

  async claim(attempts: readonly number[] | 'next'): Promise<void> {
    const asked = attempts === 'next' ? this.#line.view.next?.attempt : attempts[0];
    const open = asked === undefined ? undefined : openAttempt(this.#state, asked);
    const named = attempts === 'next' ? { next: true } : { attempts };
    const reply = await this.section.ask('attempt.claim', named);
    if (reply?.ok) {
      this.#panel.select({ attempt: reply.attempts![0]! });
      this.#sayTaken(reply.attempts!);
    } else if (reply?.code === 'ALREADY_CLAIMED' && reply.by !== undefined && open)
      // Of a group it may be any of them.
      this.#tellLost(reply.by, this.#claimedBy(reply.by, attempts) ?? open);
    else this.section.refused(reply);
  }

  #claimedBy(by: number, attempts: readonly number[] | 'next'): OpenAttempt | undefined {
    const asked = attempts === 'next' ? [] : attempts;
    return asked
      .flatMap((attempt) => openAttempt(this.#state, attempt) ?? [])
      .find((open) => open.by === by);
  }

  /** Another press of Space takes one more: who looks sees them all, who listens is told. */
  #sayTaken(attempts: readonly number[]): void {
    const taken = attempts.flatMap((attempt) => openAttempt(this.#state, attempt) ?? []);
    const names = listed(taken.map(({ student }) => this.#short(student)));
    const mine = [...this.#line.mine, ...taken].map(({ student }) => student);
    const now = mine.filter((student, at) => mine.indexOf(student) === at).length;
    this.said =
      now > 1 ? say('teach.taken-too', { names, count: now }) : say('teach.taken', { name: names });
  }

  #short(student: number): string {
    return personName(this.#state.people[student]).short;
  }

  /** A colleague was a moment earlier. Rule A4. */
  #tellLost(by: number, { attempt, student }: OpenAttempt): void {
    this.#lost = {
      attempt,
      student: this.#short(student),
      teacher: this.section.name(by),
      initials: this.#state.people[by]?.initials ?? '',
    };
  }

  readonly claimLost = $derived.by((): ClaimLost | null => {
    if (!this.#lost) return null;
    const { next, ready } = this.#line.view;
    const { attempt } = this.#lost;
    const others = [...(next ? [next] : []), ...ready].filter((row) => row.attempt !== attempt);
    return { ...this.#lost, next: others[0] ?? null };
  });

  closeClaimLost(): void {
    this.#lost = null;
  }

  async release(attempt: number): Promise<void> {
    const name = this.#shortOf(attempt);
    if (!(await this.section.act('attempt.release', { attempts: [attempt] }))) return;
    this.said = say('teach.released', { name });
    this.#panel.leaveAttempt(attempt);
  }

  async hold(attempt: number, why: 'needs-time' | 'not-here'): Promise<void> {
    const name = this.#shortOf(attempt);
    if (await this.section.act('attempt.hold', { attempt, why }))
      this.said = say('teach.set-aside-said', { name });
  }

  /** Brings those who were set aside back to their places, one after the other; the first no ends it. */
  async resume(attempts: readonly number[]): Promise<void> {
    const back: number[] = [];
    for (const attempt of attempts) {
      const student = openAttempt(this.#state, attempt)?.student;
      if (!(await this.section.act('attempt.resume', { attempt }))) break;
      if (!back.includes(student ?? 0)) back.push(student ?? 0);
    }
    // Said once, when all are there: one name after the other would leave only the last to be heard.
    const [first] = back;
    if (first !== undefined)
      this.said =
        back.length === 1
          ? say('teach.resumed', { name: this.#short(first) })
          : say('teach.resumed-count', { count: back.length });
  }

  async mark(attempt: number | null): Promise<void> {
    if (!(await this.section.act('line.mark', { attempt }))) return;
    this.said =
      attempt === null
        ? say('teach.mark-gone')
        : say('teach.marked', { name: this.#shortOf(attempt) });
  }

  async closeHelp(student: number): Promise<void> {
    if (!(await this.section.act('help.close', { student }))) return;
    this.said = say('teach.helped-said', { name: this.#short(student) });
    this.#panel.leaveHelp(student);
  }

  #shortOf(attempt: number): string {
    return this.#short(openAttempt(this.#state, attempt)?.student ?? 0);
  }
}
