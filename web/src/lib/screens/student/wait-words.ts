import { inWords, listed, minutesInWords, place } from '../../words/formats.ts';
import { sayInParts, type Stretch } from '../../words/say.ts';
import type { StudentPanel } from '../student-props.ts';

type Waiting = Extract<StudentPanel, { state: 'waiting' }>;

/** Everybody ahead is away: the place is kept as it is, and whoever is here is called (rule L3). */
export function mayBeNext({ place, away }: Pick<Waiting, 'place' | 'away'>): boolean {
  return away > 0 && away === place - 1;
}

/** How long, and who is ahead, as far as anybody can say (rules L3, L4); null where there is nothing to say. */
export function waitInParts(panel: Waiting): Stretch[] | null {
  const { away, estimate, line } = panel;
  const count = panel.place - 1;
  if (mayBeNext(panel))
    return sayInParts('student.sooner', { count, word: inWords(count), place: place(panel.place) });
  const names = namesAhead(line, count);
  const minutes = estimate ? minutesInWords(estimate) : null;
  if (count === 0) return minutes === null ? null : sayInParts('student.about', { minutes });
  if (names === null && away > 0) {
    const ahead = { count, here: count - away };
    return minutes === null
      ? sayInParts('student.ahead-some-here', ahead)
      : sayInParts('student.about-some-here', { minutes, ...ahead });
  }
  if (names === null)
    return minutes === null
      ? sayInParts('student.ahead-count', { count })
      : sayInParts('student.about-count', { minutes, count });
  return minutes === null
    ? sayInParts('student.ahead-names', { names, away })
    : sayInParts('student.about-names', { minutes, names, away });
}

/** One or two who are ahead are named, as this student may see them; more are counted. */
function namesAhead(line: Waiting['line'], count: number): string | null {
  const you = line.findIndex((one) => one.you);
  const labels = line
    .slice(0, Math.max(0, you))
    .filter((one) => one.state === 'ready' && one.label !== '')
    .map((one) => one.label);
  return labels.length === count && count > 0 && count <= 2 ? listed(labels) : null;
}
