import { listed } from '../words/formats.ts';
import { say, sayInParts, type Stretch } from '../words/say.ts';
import type { UndoOffer } from './undo-offer.ts';

/** What was judged, codes strong: "Amara: 3.2 not yet; crossed 3.4". What was shown with it is crossed either way. */
export function undoParts({ student: who, of, what, also, outcome }: UndoOffer): Stretch[] {
  const { count, before } = of;
  if (before === count) return sayInParts('teach.undo-before', { who, what });
  if (before > 0) {
    const some = { count, of: count - before, what };
    if (outcome === 'mastered') return sayInParts('teach.undo-some', some);
    return sayInParts('teach.undo-not-yet-some', some);
  }
  if (outcome === 'mastered')
    return sayInParts('teach.undo-crossed', { who, what: listed([what, ...also]) });
  return also.length > 0
    ? sayInParts('teach.undo-not-yet-also', { who, what, also: listed(also) })
    : sayInParts('teach.undo-not-yet', { who, what });
}

/** The same for who listens, with how long it can be taken back. */
export function undoSaid({ student: who, of, what, also, outcome }: UndoOffer): string {
  const { count, before } = of;
  if (before === count) return say('teach.undo-before-said', { who, what });
  if (before > 0) {
    const some = { count, of: count - before, what };
    if (outcome === 'mastered') return say('teach.undo-some-said', some);
    return say('teach.undo-not-yet-some-said', some);
  }
  if (outcome === 'mastered')
    return say('teach.undo-crossed-said', { who, what: listed([what, ...also]) });
  return also.length > 0
    ? say('teach.undo-not-yet-also-said', { who, what, also: listed(also) })
    : say('teach.undo-not-yet-said', { who, what });
}
