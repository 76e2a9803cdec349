import { say } from '../../words/say.ts';
import type { AssessView, TeachProps } from '../teach-props.ts';
import type { JudgementDraft } from './draft-store.ts';

/** Whom the panel shows, and how they stand; of nobody, who is next. Empty where neither is so. */
export function shownWords({ assess, line }: Pick<TeachProps, 'assess' | 'line'>): string {
  if (assess === null) return line.next ? say('teach.is-next', { name: line.next.name.short }) : '';
  const { code, title } = assess.objective;
  const who = { name: assess.name.short, code, title };
  const stage = stageWords(assess);
  return stage === '' ? say('teach.student-at', who) : say('teach.shown-said', { ...who, stage });
}

function stageWords({ stage }: AssessView): string {
  if (stage === 'help') return say('teach.dock-help');
  if (stage === 'mine') return say('teach.dock-mine');
  if (stage === 'theirs') return say('teach.dock-theirs');
  return stage === 'ready' ? say('teach.dock-ready') : '';
}

/** Whether a criterion is ticked, for who pressed its number and sees no tick. */
export function tickWords(
  assess: AssessView | null,
  index: number,
  { ticked }: JudgementDraft,
): string {
  const criterion = assess?.objective.criteria[index] ?? '';
  return say(ticked[index] ? 'teach.ticked-said' : 'teach.unticked-said', { criterion });
}
