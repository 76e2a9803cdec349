import { inWords, listed, minutesInWords } from '../../words/formats.ts';
import { sayInParts, type Stretch } from '../../words/say.ts';
import type { StudentPanel } from '../student-props.ts';

type Waiting = Extract<StudentPanel, { state: 'waiting' }>;

/** How long, and who is ahead, as far as anybody can say (rules L3, L4); null where there is nothing to say. */
export function waitInParts({ place, away, estimate, line }: Waiting): Stretch[] | null {
  const count = place - 1;
  // Whoever is away keeps their place, and those who are here are called.
  if (away > 0 && away === count)
    return sayInParts('student.sooner', { count, word: inWords(count) });
  const names = namesAhead(line, count);
  const minutes = estimate ? minutesInWords(estimate) : null;
  if (count === 0) return minutes === null ? null : sayInParts('student.about', { minutes });
  if (names === null)
    return minutes === null
      ? sayInParts('student.ahead-count', { count, away })
      : sayInParts('student.about-count', { minutes, count, away });
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
