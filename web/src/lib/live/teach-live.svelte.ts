import type { Outcome } from '@threshold/shared/contract/ids.ts';
import type { PastScore } from '@threshold/shared/contract/pages.ts';
import type { OpenAttempt } from '@threshold/shared/contract/snapshots.ts';
import { isMastered } from '@threshold/shared/domain/mastery.ts';
import { clock } from '../components/clock.svelte.ts';
import type { UndoOffer } from '../components/undo-offer.ts';
import type { AssessView, ClaimLost, Judgement } from '../screens/teach-props.ts';
import { personName } from './person-names.ts';
import { dayInWords } from './path-detail.ts';
import { TeachLine } from './teach-line.svelte.ts';
import type { SectionLive } from './section-live.svelte.ts';
import { byLevel } from './section-rows.ts';
import { sample } from './tracks-index.ts';

const UNDO_MS = 60_000;

type Selected = { attempt: number } | { student: number; objective: number } | null;

/** The teach screen as the live section, the outbox and what the teacher chose make it. */
export class TeachLive {
  readonly section: SectionLive;
  readonly line: TeachLine;
  #selected = $state.raw<Selected>(null);
  #history = $state.raw<{ student: number; scores: PastScore[] } | null>(null);
  #last = $state.raw<(UndoOffer & { command: string }) | null>(null);
  claimLost = $state.raw<ClaimLost | null>(null);

  constructor(section: SectionLive) {
    this.section = section;
    this.line = new TeachLine(section);
  }

  readonly #state = $derived.by(() => this.section.state);
  readonly #me = $derived.by(() => this.section.me.person);

  /** What the panel is about: what was chosen while it is still there; else the first I hold. */
  readonly #about = $derived.by(
    (): { open: OpenAttempt | null; student: number; objective: number } | null => {
      const chosen = this.#selected;
      if (chosen && 'student' in chosen) return { open: null, ...chosen };
      const open = (chosen && this.#state.open[chosen.attempt]) ?? this.line.mine[0];
      return open && open.state !== 'held'
        ? { open, student: open.student, objective: open.objective }
        : null;
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
    if (this.#history?.student !== student) return [];
    return this.#history.scores
      .filter((score) => score.objective === objective && !score.voided)
      .map(({ outcome, at, by, note }) => ({
        outcome,
        when: `${dayInWords(at, Date.now())}, ${by || 'automated'}`,
        note: note ?? null,
      }));
  }

  /** Reads the history of whoever is on the panel; to be called from an effect. */
  readHistory(): void {
    const student = this.#about?.student;
    if (student === undefined || this.#history?.student === student) return;
    void this.#fetchHistory(student);
  }

  async #fetchHistory(student: number): Promise<void> {
    const reply = await fetch(`/teach/${this.section.id}/history/${student}`).catch(() => null);
    if (reply?.ok) this.#history = { student, scores: (await reply.json()) as PastScore[] };
  }

  readonly undo = $derived.by((): UndoOffer | null =>
    this.#last && clock.now - this.#last.at < UNDO_MS ? this.#last : null,
  );

  select(row: { attempt: number } | { student: number }): void {
    if ('attempt' in row) this.#selected = row;
    else this.observe(row.student);
  }

  /** Looks at one cell of the board: the attempt there, else a score without a press. */
  lookAt({ student, objective }: { student: number; objective: number }): void {
    const open = Object.values(this.#state.open).find(
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
    const asked = attempts === 'next' ? this.line.view.next : null;
    const named = attempts === 'next' ? { next: true } : { attempts };
    const reply = await this.section.ask('attempt.claim', named);
    if (reply?.ok) {
      this.#selected = { attempt: reply.attempts![0]! };
      return;
    }
    const attempt = attempts === 'next' ? asked?.attempt : attempts[0];
    const open = attempt === undefined ? undefined : this.#state.open[attempt];
    if (reply?.code === 'ALREADY_CLAIMED' && reply.by !== undefined) {
      const teacher = this.section.state.people[reply.by];
      this.claimLost = {
        student: personName(this.#state.people[open?.student ?? 0]).short,
        teacher: teacher?.name ?? 'A colleague',
        initials: teacher?.initials ?? '',
        next: this.line.view.next,
      };
    } else
      this.section.notice = reply ? reply.message : 'Threshold was not reached. Nobody was called.';
  }

  async judge(judgement: Judgement): Promise<void> {
    const { attempt, student, outcome, criteria, note } = judgement;
    if (attempt === null) {
      return this.record({
        students: [student],
        objective: judgement.objective,
        outcome,
        criteria,
        note,
      });
    }
    const also = judgement.also.map((objective) => ({
      objective,
      outcome: 'mastered' as const,
      criteria: [],
      version: this.#version(objective),
    }));
    const input = {
      section: this.section.id,
      attempt,
      outcome,
      criteria,
      version: this.#version(judgement.objective),
      ...(note ? { note } : {}),
      ...(also.length ? { also } : {}),
    };
    await this.#press(
      'attempt.assess',
      input,
      [student],
      [judgement.objective, ...judgement.also],
      outcome,
    );
  }

  async record(observed: {
    students: readonly number[];
    objective: number;
    outcome: Outcome;
    criteria?: number[];
    note: string;
  }): Promise<void> {
    const { students, objective, outcome, criteria = [], note } = observed;
    const input = {
      section: this.section.id,
      students: [...students],
      objective,
      outcome,
      criteria,
      version: this.#version(objective),
      ...(note ? { note } : {}),
    };
    await this.#press('score.record', input, students, [objective], outcome);
  }

  /** Keeps it on the device until it is acknowledged, and offers to take it back. Rules T5, A8. */
  async #press(
    name: 'attempt.assess' | 'score.record',
    input: { section: number } & Record<string, unknown>,
    students: readonly number[],
    objectives: readonly number[],
    outcome: Outcome,
  ): Promise<void> {
    const command = crypto.randomUUID();
    const who =
      students.length === 1 ? this.section.name(students[0]!) : `${students.length} students`;
    const what = objectives.map((one) => this.section.tracks.label(one).code).join(' and ');
    this.#last = { command, student: who, what, outcome, at: Date.now(), saved: false };
    this.#selected = null;
    const reply = await this.section.outbox.press(name, input, command);
    this.#history = null;
    if (this.#last?.command !== command) return;
    this.#last = reply.ok ? { ...this.#last, saved: true } : null;
    if (!reply.ok) this.section.notice = reply.message;
  }

  #version(objective: number): number {
    return this.section.tracks.find(objective)?.version ?? 1;
  }

  async takeBack(): Promise<void> {
    const offer = this.undo;
    if (!offer || !this.#last?.saved) return;
    const of = this.#last.command;
    if (await this.section.act('score.undo', { of })) this.#last = null;
  }
}
