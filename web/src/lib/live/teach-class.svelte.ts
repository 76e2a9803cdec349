import { labelsIn, numbersIn } from '@threshold/shared/domain/class-labels.ts';
import { cellTime, isTried } from '@threshold/shared/domain/mastery.ts';
import { inNameOrder } from '@threshold/shared/domain/name-order.ts';
import type { MiniBoard, TeachProps } from '../screens/teach-props.ts';
import { say, spoken } from '../words/say.ts';
import { dayInWords } from '../components/day-in-words.ts';
import { keptRows } from './kept-rows.ts';
import { personName } from './person-names.ts';
import type { SectionLive } from './section-live.svelte.ts';
import { byLevel } from './section-rows.ts';

/** The class beside the line: everybody's cells, and whom to sit with while nobody waits. */
export class TeachClass {
  readonly section: SectionLive;

  /** The objective that is looked at, if any: of several tracks its own is the one beside the line. */
  readonly #looked: () => number | null;

  constructor(section: SectionLive, looked: () => number | null) {
    this.section = section;
    this.#looked = looked;
  }

  /** The track in sight where the class follows several: all of them would not fit beside the line. */
  readonly #track = $derived.by(() => {
    const { levels } = this.section.tracks;
    const looked = this.#looked();
    const its = levels.find(({ objectives }) => objectives.some(({ id }) => id === looked));
    return (its ?? levels[0])?.track ?? null;
  });

  readonly #inSight = $derived.by(() => {
    const track = this.#track;
    return this.section.tracks.levels.flatMap((level, at) =>
      track === null || level.track?.id === track.id ? [at] : [],
    );
  });

  readonly #state = $derived.by(() => this.section.state);

  readonly #levels = $derived.by((): MiniBoard['levels'] => {
    const { tracks } = this.section;
    const all = tracks.levels;
    return this.#inSight.map((at) => {
      const { title, short, objectives } = all[at]!;
      return { name: title, short, codes: objectives.map(({ id }) => tracks.label(id).code) };
    });
  });

  /* Plain on purpose: the rows as they were made last, so that one that says the same is the same. */
  #made: MiniBoard['rows'] = [];

  readonly #rows = $derived.by((): MiniBoard['rows'] => {
    const { tracks, statuses, students, ready } = this.section;
    const waiting = ready.map((open) => open.student);
    const labels = labelsIn(this.#state);
    const rows = students.map(({ id, initials }) => {
      const levels = byLevel(statuses[id] ?? [], tracks);
      const cells = this.#inSight.map((at) => levels[at] ?? []);
      return {
        student: id,
        label: labels[id]!.replace(/\.$/, ''),
        here: this.section.isHere(id),
        waiting: waiting.includes(id),
        initials,
        cells,
        crossed: cells.flat().filter((status) => status === 'mastered').length,
      };
    });
    const inOrder = inNameOrder(rows, spoken(), ({ label }) => ({ latin: label }));
    return (this.#made = keptRows(this.#made, inOrder));
  });

  readonly board = $derived.by((): MiniBoard => ({
    track: this.#track,
    levels: this.#levels,
    of: this.#levels.reduce((sum, { codes }) => sum + codes.length, 0),
    rows: this.#rows,
  }));

  /** Whom to sit with while nobody waits: who is here first, then the longest since a try that was not yet. Only teachers see it. */
  readonly suggestions = $derived.by((): TeachProps['suggestions'] => {
    if (this.section.ready.length > 0) return [];
    return this.section.students
      .flatMap(({ id }) => {
        const tried = Object.entries(this.#state.cells[id] ?? {}).filter(([, cell]) =>
          isTried(cell),
        );
        const [objective, cell] =
          tried.toSorted((a, b) => cellTime(a[1])! - cellTime(b[1])!)[0] ?? [];
        return cell === undefined
          ? []
          : [
              {
                id,
                objective: Number(objective),
                at: cellTime(cell)!,
                here: this.section.isHere(id),
              },
            ];
      })
      .toSorted((a, b) => Number(b.here) - Number(a.here) || a.at - b.at)
      .slice(0, 3)
      .map(({ id, objective, at, here }) => ({
        student: id,
        name: personName(this.#state.people[id], numbersIn(this.#state)[id]),
        state: 'tried',
        why: say('teach.suggested', {
          code: this.section.tracks.codeOf(objective),
          day: dayInWords(at, Date.now()),
        }),
        here,
      }));
  });
}
