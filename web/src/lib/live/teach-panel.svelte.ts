import { numbersIn } from '@threshold/shared/domain/class-labels.ts';
import type { Help, OpenAttempt } from '@threshold/shared/contract/snapshots.ts';
import { isMastered } from '@threshold/shared/domain/mastery.ts';
import { openAttempt } from '@threshold/shared/domain/section-state.ts';
import type { AssessView, LookedAt } from '../screens/teach-props.ts';
import { say } from '../words/say.ts';
import { askedInWords } from '../components/help-reasons.ts';
import { assessObjective } from './assess-objective.ts';
import { Histories } from './histories.svelte.ts';
import { dayInWords } from '../components/day-in-words.ts';
import { personName } from './person-names.ts';
import type { SectionLive } from './section-live.svelte.ts';
import { byLevel } from './section-rows.ts';
import type { TeachLine } from './teach-line.svelte.ts';

type Selected =
  { attempt: number } | { student: number; objective: number } | { help: number } | null;

interface About {
  open: OpenAttempt | null;
  student: number;
  objective: number;
  /** What they asked for, where they are looked at for that. */
  help: Help | null;
}

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
  readonly #about = $derived.by((): About | null => {
    const chosen = this.#selected;
    if (chosen && 'student' in chosen) return { open: null, help: null, ...chosen };
    const help = chosen && 'help' in chosen ? this.#state.help[chosen.help] : undefined;
    if (help) return this.#ofHelp(help);
    const there = chosen && 'attempt' in chosen && !this.section.judged.includes(chosen.attempt);
    const looked = there ? openAttempt(this.#state, chosen.attempt) : undefined;
    const open = looked && looked.state !== 'held' ? looked : this.#line.mine[0];
    return open ? { open, help: null, student: open.student, objective: open.objective } : null;
  });

  /** Help is about the objective they named; else what they have in the line, else what comes next on their path. */
  #ofHelp(help: Help): About | null {
    const { student } = help;
    const objective =
      help.objective ?? this.#openOf(student)?.objective ?? this.#firstAhead(student);
    return objective === undefined ? null : { open: null, help, student, objective };
  }

  /** What that student has in the line, and who has them. */
  #openOf(student: number): OpenAttempt | undefined {
    const { mine, view } = this.#line;
    const rows = [...mine, ...view.with, ...view.ready];
    const row = rows.find((one) => one.student === student);
    return row && openAttempt(this.#state, row.attempt);
  }

  #firstAhead(student: number): number | undefined {
    const cells = this.#state.cells[student] ?? {};
    return this.section.tracks.order.find(({ id }) => !isMastered(cells[id] ?? 0))?.id;
  }

  #stageOf(open: OpenAttempt): 'ready' | 'mine' | 'theirs' {
    if (open.state !== 'claimed') return 'ready';
    return open.by === this.#me ? 'mine' : 'theirs';
  }

  #asked(help: Help): NonNullable<AssessView['asked']> {
    const open = this.#openOf(help.student);
    return {
      words: help.text ? askedInWords(help.text) : say('teach.asked-for-help'),
      open: open
        ? {
            attempt: open.attempt,
            code: this.section.tracks.codeOf(open.objective),
            stage: this.#stageOf(open),
            with: this.section.name(open.by ?? 0),
          }
        : null,
    };
  }

  /** Since when: of a claim, or of the help. */
  #since({ open, help }: About): AssessView['since'] {
    const at = help?.at ?? (open?.state === 'claimed' ? (open.since ?? 0) : null);
    return at === null ? null : { running: true, since: at - this.section.view.clock };
  }

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
      stage: about.help ? 'help' : open ? this.#stageOf(open) : 'observed',
      attempt: open?.attempt ?? null,
      student: about.student,
      name: personName(member, numbersIn(this.#state)[about.student]),
      initials: member?.initials ?? '',
      table: member?.table ?? null,
      since: this.#since(about),
      with: claimed && open.by !== this.#me ? this.section.name(open.by ?? 0) : null,
      crossed: statuses.filter((status) => status === 'mastered').length,
      path: byLevel(statuses, this.section.tracks),
      objective: assessObjective(this.section.tracks, objective),
      asked: about.help && this.#asked(about.help),
      past: this.#past(about.student, about.objective),
      others: this.section.tracks.order
        .filter(({ id }, i) => id !== about.objective && statuses[i] !== 'mastered')
        .map(({ id }) => this.section.tracks.choice(id)),
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
          ? say('teach.past-try', { day: dayInWords(at, Date.now()), teacher: by })
          : say('teach.past-automated', { day: dayInWords(at, Date.now()) }),
        note: note ?? null,
      }));
  }

  /** Reads the history of whoever is on the panel; to be called from an effect. */
  readHistory(): void {
    this.#histories.want(this.#about?.student);
  }

  /** Looks at an attempt, or at a student: at what they have in the line, else at a score without a press. */
  select(row: LookedAt): void {
    if (!('student' in row)) {
      this.#selected = row;
      return;
    }
    const open = this.#openOf(row.student);
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
    const chosen = objective ?? this.#firstAhead(student);
    if (chosen !== undefined) this.#selected = { student, objective: chosen };
  }

  chooseObjective(objective: number): void {
    if (this.#selected && 'student' in this.#selected)
      this.#selected = { ...this.#selected, objective };
  }

  /** The panel is for whoever is still here. */
  leave(): void {
    this.#selected = null;
  }

  /** The same, where it is about that attempt. */
  leaveAttempt(attempt: number): void {
    const chosen = this.#selected;
    if (chosen && 'attempt' in chosen && chosen.attempt === attempt) this.leave();
  }

  /** The same, where it is about that student's help. */
  leaveHelp(student: number): void {
    const chosen = this.#selected;
    if (chosen && 'help' in chosen && chosen.help === student) this.leave();
  }
}
