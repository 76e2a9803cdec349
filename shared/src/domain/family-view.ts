import type { EventOf, SectionEvent } from '../contract/events.ts';
import type { FamilyState, FamilyTry, SectionState } from '../contract/snapshots.ts';
import { staffName } from './called-name.ts';
import { concerned } from './path-view.ts';

/** What a family is sent of a change: of their own child, and what their class is called. Rule P6. */
export type FamilyEvent =
  | { type: 'cells'; cells: [number, number][] }
  | { type: 'tried'; tries: FamilyTry[] }
  | { type: 'taken'; indices: number[] }
  | { type: 'again' };

/** One child's path, made from what staff see and what is theirs alone (`tries`). Rule P6. */
export function familySnapshot(
  state: SectionState,
  child: number,
  own: { tries: FamilyTry[] },
): FamilyState {
  const { id, title, period, tracks } = state.section;
  const { name, called, native, lang } = state.people[child]!;
  return {
    section: { id, title, period, tracks },
    child: {
      name,
      ...(called === undefined ? {} : { called }),
      ...(native === undefined ? {} : { native }),
      ...(lang === undefined ? {} : { lang }),
    },
    staff: Object.values(state.people).flatMap((one) =>
      one.role === 'teacher' ? [staffName(one)] : [],
    ),
    cells: state.cells[child] ?? {},
    opened: state.opened[child] ?? [],
    tries: own.tries,
  };
}

/** What one change is to every family of the class: how it is called, which tracks it follows, and who teaches it. Rules P6, F4. */
export function redactForFamilies(before: SectionState, event: SectionEvent): FamilyEvent[] {
  const renamed =
    event.type === 'section.changed' && (event.title !== undefined || event.period !== undefined);
  const teaches =
    event.type === 'enrollment.changed' &&
    (event.role === 'teacher' || before.people[event.person]?.role === 'teacher');
  return renamed || teaches || event.type === 'section.followed' ? [{ type: 'again' }] : [];
}

/** What one change is to the family of that child; nothing where it is about the line, or about somebody else. Rules P6, F4. */
export function redactForFamily(
  before: SectionState,
  event: SectionEvent,
  child: number,
): FamilyEvent[] {
  if (!concerned(before, event).has(child)) return [];
  switch (event.type) {
    case 'score.recorded':
      return [
        { type: 'cells', cells: event.cells },
        { type: 'tried', tries: triesOf(event) },
      ];
    case 'score.voided':
      return [
        { type: 'cells', cells: event.cells },
        { type: 'taken', indices: event.scores.map((score) => score.index) },
      ];
    case 'enrollment.changed':
    // Tries of another school come with their dates and notes, which the change does not tell.
    case 'scores.imported':
      return [{ type: 'again' }];
    default:
      return [];
  }
}

function triesOf({ scores, at, judge, note }: EventOf<'score.recorded'>): FamilyTry[] {
  return scores.map(({ objective, outcome, index }, place) => ({
    objective,
    outcome,
    index,
    at: Math.floor(at / 1000) * 1000,
    by: judge,
    ...(note === undefined || place > 0 ? {} : { note }),
  }));
}

/** The child's path after one event sent to the family. Rule F3. */
export function applyFamilyEvent(state: FamilyState, event: FamilyEvent): FamilyState {
  switch (event.type) {
    case 'cells': {
      const cells = { ...state.cells };
      for (const [objective, cell] of event.cells) {
        if (cell === 0) delete cells[objective];
        else cells[objective] = cell;
      }
      return { ...state, cells };
    }
    case 'tried':
      return { ...state, tries: [...state.tries, ...event.tries] };
    case 'taken':
      return { ...state, tries: state.tries.filter(({ index }) => !event.indices.includes(index)) };
    case 'again':
      return state;
  }
}
