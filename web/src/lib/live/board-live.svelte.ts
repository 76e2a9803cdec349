import { numbersIn } from '@threshold/shared/domain/class-labels.ts';
import type { PastScore } from '@threshold/shared/contract/pages.ts';
import { sentences } from '../words/formats.ts';
import { say } from '#lib/words/say.ts';
import { countStudents } from '@threshold/shared/domain/line.ts';
import { cellTime, isMastered, isTried } from '@threshold/shared/domain/mastery.ts';
import type { BoardCellDetail, BoardLevel, BoardRow } from '../screens/board-props.ts';
import { Histories } from './histories.svelte.ts';
import { keptRows } from './kept-rows.ts';
import { dayInWords } from '../components/day-in-words.ts';
import { personName } from './person-names.ts';
import type { SectionLive } from './section-live.svelte.ts';
import { waitOf } from './section-rows.ts';
import { openAttempt } from '@threshold/shared/domain/section-state.ts';

type CellOf = { student: number; objective: number };

/** The board as the live section makes it. */
export class BoardLive {
  readonly section: SectionLive;
  #chosen = $state.raw<CellOf | null>(null);
  readonly #histories: Histories;

  constructor(section: SectionLive) {
    this.section = section;
    this.#histories = new Histories(section);
  }

  readonly levels = $derived.by((): BoardLevel[] =>
    this.section.tracks.levels.map(({ title, track, objectives }) => ({
      name: title,
      track,
      objectives: objectives.map(({ id }) => this.section.tracks.label(id)),
    })),
  );

  readonly counts = $derived.by(() => {
    const { open } = this.section.state;
    return {
      ready: countStudents(open.filter((one) => one.state === 'ready')),
      with: countStudents(open.filter((one) => one.state === 'claimed')),
      help: Object.keys(this.section.state.help).length,
    };
  });

  /* Plain on purpose: the rows as they were made last, so that one that says the same is the same. */
  #made: readonly BoardRow[] = [];

  readonly rows = $derived.by((): readonly BoardRow[] => {
    const { students, statuses } = this.section;
    const rows = students.map((member): BoardRow => {
      const cells = Object.values(this.section.state.cells[member.id] ?? {});
      return {
        student: member.id,
        name: personName(member, numbersIn(this.section.state)[member.id]),
        // Of a class that is over nobody is away.
        here: this.section.state.section.archived !== undefined || this.section.isHere(member.id),
        cells: statuses[member.id] ?? [],
        crossed: cells.filter(isMastered).length,
        wait: this.#wait(member.id),
        by: this.#by(member.id),
        notYet: cells.filter(isTried).length,
        lastScore: cells.length ? Math.max(...cells.map((cell) => cellTime(cell) ?? 0)) : null,
      };
    });
    return (this.#made = keptRows(this.#made, rows));
  });

  #wait(student: number): BoardRow['wait'] {
    const { state, view } = this.section;
    const open = state.open.find((one) => one.student === student && one.state === 'ready');
    if (open) return waitOf(open, state, Date.now(), view.clock);
    const help = state.help[student];
    return help ? { running: true, since: help.at - view.clock } : null;
  }

  #by(student: number): string | null {
    const { state, me } = this.section;
    const open = state.open.find((one) => one.student === student && one.by !== undefined);
    const marked = Object.entries(state.marks).find(
      ([, attempt]) => openAttempt(state, attempt)?.student === student,
    )?.[0];
    const teacher = open?.by ?? (marked === undefined ? undefined : Number(marked));
    if (teacher === undefined) return null;
    return teacher === me.person ? say('board.you') : (state.people[teacher]?.initials ?? '');
  }

  readonly open = $derived.by((): BoardCellDetail | null => {
    const cell = this.#chosen;
    if (!cell) return null;
    const attempt = this.section.state.open.find(
      (one) =>
        one.student === cell.student && one.objective === cell.objective && one.state === 'ready',
    );
    return { ...cell, history: this.#words(cell), attempt: attempt?.attempt ?? null };
  });

  #words({ student, objective }: CellOf): string {
    const recorded = this.#histories.of(student);
    if (!recorded) return '';
    const standing = recorded
      .filter((score) => !score.voided)
      .toSorted((a, b) => b.at - a.at || b.index - a.index);
    const here = standing.filter((score) => score.objective === objective);
    const tries = here.filter((score) => score.outcome === 'not-yet').length;
    const crossed = here.find((score) => score.outcome === 'mastered');
    const tried = tries > 0 ? [say('board.tries', { count: tries })] : [];
    if (crossed) return sentences(this.#crossed(crossed), ...tried);
    const last = standing.find((score) => score.outcome === 'mastered' && score.by !== '');
    const inLine = this.section.state.open.some(
      (one) => one.student === student && one.objective === objective,
    );
    const none = inLine ? say('board.first-try') : say('board.no-try');
    return sentences(...(tries > 0 ? tried : [none]), ...(last ? [this.#lastCrossed(last)] : []));
  }

  #crossed({ at, by }: PastScore): string {
    const day = dayInWords(at, Date.now());
    return by ? say('board.crossed', { day, teacher: by }) : say('board.crossed-alone', { day });
  }

  #lastCrossed({ at, by, objective }: PastScore): string {
    const code = this.section.tracks.codeOf(objective);
    return say('board.last-crossed', { code, day: dayInWords(at, Date.now()), teacher: by });
  }

  choose(cell: CellOf | null): void {
    this.#chosen = cell;
  }

  /** Reads the history of the chosen cell's student; to be called from an effect. */
  readHistory(): void {
    this.#histories.want(this.#chosen?.student);
  }
}
