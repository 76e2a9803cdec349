import type { OpenAttempt } from '@threshold/shared/contract/snapshots.ts';
import { isMastered } from '@threshold/shared/domain/mastery.ts';
import type { AssessView, ClaimLost, Judgement, Welcome } from '../screens/teach-props.ts';
import { listed } from '../words/formats.ts';
import { say } from '../words/say.ts';
import { day } from './past-day.ts';
import { personName } from './person-names.ts';
import { Histories } from './histories.svelte.ts';
import { Judging, type Observed } from './judging.svelte.ts';
import { TeachLine } from './teach-line.svelte.ts';
import type { SectionLive } from './section-live.svelte.ts';
import { byLevel } from './section-rows.ts';
import { sample } from './tracks-index.ts';
import { openAttempt } from '@threshold/shared/domain/section-state.ts';

type Selected = { attempt: number } | { student: number; objective: number } | null;

/** The teach screen as the live section, the outbox and what the teacher chose make it. */
export class TeachLive {
  readonly section: SectionLive;
  readonly line: TeachLine;
  readonly judging: Judging;
  #selected = $state.raw<Selected>(null);
  readonly #histories: Histories;
  /** Whom a colleague took a moment before me. Rule A4. */
  #lost = $state.raw<Omit<ClaimLost, 'next'> | null>(null);
  /** What was just done and the eye sees by itself, for who listens. */
  said = $state('');

  constructor(section: SectionLive) {
    this.section = section;
    this.line = new TeachLine(section);
    this.judging = new Judging(section);
    this.#histories = new Histories(section);
  }

  readonly #state = $derived.by(() => this.section.state);
  readonly #me = $derived.by(() => this.section.me.person);

  /** What the panel is about: what was chosen while it is still there; else the first I hold. */
  readonly #about = $derived.by(
    (): { open: OpenAttempt | null; student: number; objective: number } | null => {
      const chosen = this.#selected;
      if (chosen && 'student' in chosen) return { open: null, ...chosen };
      const there = chosen && !this.section.judged.includes(chosen.attempt);
      const looked = there ? openAttempt(this.#state, chosen.attempt) : undefined;
      const open = looked && looked.state !== 'held' ? looked : this.line.mine[0];
      return open ? { open, student: open.student, objective: open.objective } : null;
    },
  );

  readonly assess = $derived.by((): AssessView | null => {
    const about = this.#about;
    const objective = about && this.section.tracks.find(about.objective);
    if (!about || !objective) return null;
    const { people } = this.#state;
    const member = people[about.student];
    const statuses = this.section.statuses[about.student] ?? [];
    const { open } = about;
    const claimed = open?.state === 'claimed';
    return {
      stage: !open ? 'observed' : !claimed ? 'ready' : open.by === this.#me ? 'mine' : 'theirs',
      attempt: open?.attempt ?? null,
      student: about.student,
      name: personName(member),
      initials: member?.initials ?? '',
      table: member?.table ?? null,
      since: claimed ? { running: true, since: (open.since ?? 0) - this.section.view.clock } : null,
      with: claimed && open.by !== this.#me ? this.section.name(open.by ?? 0) : null,
      crossed: statuses.filter((status) => status === 'mastered').length,
      path: byLevel(statuses, this.section.tracks),
      objective: {
        ...this.section.tracks.label(about.objective),
        level: objective.level,
        threshold: objective.threshold,
        criteria: objective.criteria,
        short: sample(objective, 'short'),
        over: sample(objective, 'over'),
        asks: objective.asks,
      },
      past: this.#past(about.student, about.objective),
      others: this.section.tracks.order
        .filter(({ id }, i) => id !== about.objective && statuses[i] !== 'mastered')
        .map(({ id }) => this.section.tracks.label(id)),
      group:
        this.line.mine.length > 1
          ? this.line.mine.map((one) => ({
              attempt: one.attempt,
              name: personName(people[one.student]).short,
            }))
          : [],
    };
  });

  #past(student: number, objective: number): AssessView['past'] {
    return (this.#histories.of(student) ?? [])
      .filter((score) => score.objective === objective && !score.voided)
      .map(({ outcome, at, by, note }) => ({
        outcome,
        when: by
          ? say('teach.past-try', { day: day(at, Date.now()), teacher: by })
          : say('teach.past-automated', { day: day(at, Date.now()) }),
        note: note ?? null,
      }));
  }

  /** Reads the history of whoever is on the panel; to be called from an effect. */
  readHistory(): void {
    this.#histories.want(this.#about?.student);
  }

  /** Looks at an attempt, or at a student: at what they have in the line, else at a score without a press. */
  select(row: { attempt: number } | { student: number }): void {
    if ('attempt' in row) {
      this.#selected = row;
      return;
    }
    const { mine, view } = this.line;
    const open = [...mine, ...view.with, ...view.ready].find(
      ({ student }) => student === row.student,
    );
    if (open) this.#selected = { attempt: open.attempt };
    else this.observe(row.student);
  }

  /** Looks at one cell of the board: the attempt there, else a score without a press. */
  lookAt({ student, objective }: { student: number; objective: number }): void {
    const open = this.#state.open.find(
      (one) => one.student === student && one.objective === objective && one.state !== 'held',
    );
    this.#selected = open ? { attempt: open.attempt } : { student, objective };
  }

  /** A score without a press begins at the first objective the student has not crossed. Rule A9. */
  observe(student: number, objective?: number): void {
    const cells = this.#state.cells[student] ?? {};
    const first = this.section.tracks.order.find(({ id }) => !isMastered(cells[id] ?? 0));
    const chosen = objective ?? first?.id;
    if (chosen !== undefined) this.#selected = { student, objective: chosen };
  }

  chooseObjective(objective: number): void {
    if (this.#selected && 'student' in this.#selected)
      this.#selected = { ...this.#selected, objective };
  }

  async claim(attempts: readonly number[] | 'next'): Promise<void> {
    const asked = attempts === 'next' ? this.line.view.next?.attempt : attempts[0];
    const open = asked === undefined ? undefined : openAttempt(this.#state, asked);
    const named = attempts === 'next' ? { next: true } : { attempts };
    const reply = await this.section.ask('attempt.claim', named);
    if (reply?.ok) {
      this.#selected = { attempt: reply.attempts![0]! };
      this.#sayTaken(reply.attempts!);
    } else if (reply?.code === 'ALREADY_CLAIMED' && reply.by !== undefined && open)
      this.#tellLost(reply.by, open);
    else this.section.refused(reply);
  }

  /** Another press of Space takes one more: who looks sees them all, who listens is told. */
  #sayTaken(attempts: readonly number[]): void {
    const taken = attempts.flatMap((attempt) => openAttempt(this.#state, attempt) ?? []);
    const names = listed(taken.map(({ student }) => this.#short(student)));
    const mine = [...this.line.mine, ...taken].map(({ student }) => student);
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
    const { next, ready } = this.line.view;
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
    // The panel is for whoever is still here.
    const chosen = this.#selected;
    if (chosen && 'attempt' in chosen && chosen.attempt === attempt) this.#selected = null;
  }

  async hold(attempt: number, why: 'needs-time' | 'not-here'): Promise<void> {
    const name = this.#shortOf(attempt);
    if (await this.section.act('attempt.hold', { attempt, why }))
      this.said = say('teach.set-aside-said', { name });
  }

  /** Brings those who were set aside back to their places, one after the other; the first no ends it. */
  async resume(attempts: readonly number[]): Promise<void> {
    for (const attempt of attempts) {
      if (!(await this.section.act('attempt.resume', { attempt }))) return;
      this.said = say('teach.resumed', { name: this.#shortOf(attempt) });
    }
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
    const chosen = this.#selected;
    // Looked at for the help only: that is done.
    if (chosen && 'student' in chosen && chosen.student === student) this.#selected = null;
  }

  #shortOf(attempt: number): string {
    return this.#short(openAttempt(this.#state, attempt)?.student ?? 0);
  }

  /** Nothing is recorded here yet and nobody waits: a class on its first day. */
  readonly welcome = $derived.by((): Welcome | null => {
    const { section, counters, open } = this.#state;
    if (counters.scores > 0 || open.length > 0) return null;
    return {
      code: section.code ?? null,
      objectives: this.section.tracks.order.length,
      students: this.section.students.length,
    };
  });

  judge(judgement: Judgement): Promise<void> {
    this.#selected = null;
    return this.judging.judge(judgement);
  }

  record(observed: Observed): Promise<void> {
    this.#selected = null;
    return this.judging.record(observed);
  }
}
