import type { EventOf } from '../contract/events.ts';
import type { Member, SectionState } from '../contract/snapshots.ts';
import { withCells } from './with-cells.ts';
import { without } from './without.ts';

/** The section after somebody came, left, or was changed. */
export function enrollmentChanged(
  state: SectionState,
  event: EventOf<'enrollment.changed'>,
): SectionState {
  const { person, active, cells, opened, type: _, ...rest } = event;
  const gone = {
    ...state,
    people: without(state.people, person),
    cells: without(state.cells, person),
    opened: without(state.opened, person),
  };
  if (!active) return gone;
  const member: Member = { ...(rest as Omit<Member, 'id'>), id: person };
  const here = {
    ...gone,
    people: { ...gone.people, [person]: member },
    opened: opened.length > 0 ? { ...gone.opened, [person]: opened } : gone.opened,
  };
  return withCells(here, person, cells);
}

/** The section without that student, whose attempts have ended. What was counted stays. Rule T8. */
export function studentErased(
  state: SectionState,
  { student }: EventOf<'student.erased'>,
): SectionState {
  return {
    ...state,
    people: without(state.people, student),
    cells: without(state.cells, student),
    opened: without(state.opened, student),
    help: without(state.help, student),
    today: without(state.today, student),
  };
}

/** The section after it follows other tracks: cells of those that went are gone, those of new ones are brought. */
export function sectionFollowed(
  state: SectionState,
  { tracks, gone, cells }: EventOf<'section.followed'>,
): SectionState {
  const next = { ...state, section: { ...state.section, tracks } };
  const dropped = gone.map((objective) => [objective, 0] as const);
  return Object.values(state.people).reduce((after, { id }) => {
    const brought = cells.flatMap(([student, objective, cell]) =>
      student === id ? [[objective, cell] as const] : [],
    );
    return withCells(after, id, [...dropped, ...brought]);
  }, next);
}
