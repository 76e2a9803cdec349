import type { OpenAttempt } from '@threshold/shared/contract/snapshots.ts';
import { isMastered } from '@threshold/shared/domain/mastery.ts';
import { openAttempt } from '@threshold/shared/domain/section-state.ts';
import type { AssessView } from '../screens/teach-props.ts';
import { say } from '../words/say.ts';
import { Histories } from './histories.svelte.ts';
import { day } from './past-day.ts';
import { personName } from './person-names.ts';
import type { SectionLive } from './section-live.svelte.ts';
import { byLevel } from './section-rows.ts';
import type { TeachLine } from './teach-line.svelte.ts';
import { sample } from './tracks-index.ts';

type Selected = { attempt: number } | { student: number; objective: number } | null;

/** Whom and what the assess panel is about: what the teacher looks at, while it is there. */
export class TeachPanel {
  readonly section: SectionLive;
  readonly #line: TeachLine;
  #selected = $state.raw<Selected>(null);
  readonly #histories: Histories;

  constructor(section: SectionLive, line: TeachLine) {
    this.section = section;
    this.#line = line;
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
      const open = looked && looked.state !== 'held' ? looked : this.#line.mine[0];
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
        this.#line.mine.length > 1
          ? this.#line.mine.map((one) => ({
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
    const { mine, view } = this.#line;
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

  /** Looks away from that attempt, or from that student; from whatever it is, where neither is named. */
  leave(row?: { attempt: number } | { student: number }): void {
    const chosen = this.#selected;
    if (!row || !chosen) this.#selected = null;
    else if ('attempt' in row) {
      if ('attempt' in chosen && chosen.attempt === row.attempt) this.#selected = null;
    } else if ('student' in chosen && chosen.student === row.student) this.#selected = null;
  }
}
