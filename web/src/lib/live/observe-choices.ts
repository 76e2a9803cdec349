import { numbersIn } from '@threshold/shared/domain/class-labels.ts';
import { isMastered } from '@threshold/shared/domain/mastery.ts';
import { inNameOrder } from '@threshold/shared/domain/name-order.ts';
import type { ObserveChoices } from '../screens/teach-props.ts';
import { spoken } from '../words/say.ts';
import { assessObjective } from './assess-objective.ts';
import { personName } from './person-names.ts';
import type { SectionLive } from './section-live.svelte.ts';

/** What a score without a press may be of: every objective with what it is judged by, every student in the order of names. Rule A9. */
export function observeChoices(section: SectionLive): ObserveChoices {
  const { order } = section.tracks;
  const ids = order.map(({ id }) => id);
  const students = section.students.map((member) => {
    const statuses = section.statuses[member.id] ?? [];
    return {
      student: member.id,
      name: personName(member, numbersIn(section.state)[member.id]),
      crossed: ids.filter((id) => hasCrossed(section, member.id, id)),
      locked: ids.filter((_, index) => statuses[index] === 'locked'),
    };
  });
  return {
    objectives: order.map((one) => assessObjective(section.tracks, one)),
    students: inNameOrder(students, spoken(), ({ name }) => name),
  };
}

/** Whether that student has the objective behind them. */
export function hasCrossed(section: SectionLive, student: number, objective: number): boolean {
  return isMastered(section.state.cells[student]?.[objective] ?? 0);
}
