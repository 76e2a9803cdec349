import { listed } from '../words/formats.ts';
import { say, sayInParts, type Stretch } from '../words/say.ts';
import type { UndoOffer } from './undo-offer.ts';

/** What was judged, codes strong: "Amara: 3.2 not yet; crossed 3.4". What was shown with it is crossed either way. */
export function undoParts({ student: who, what, also, outcome }: UndoOffer): Stretch[] {
  if (outcome === 'mastered')
    return sayInParts('teach.undo-crossed', { who, what: listed([what, ...also]) });
  return also.length > 0
    ? sayInParts('teach.undo-not-yet-also', { who, what, also: listed(also) })
    : sayInParts('teach.undo-not-yet', { who, what });
}

/** The same for who listens, with how long it can be taken back. */
export function undoSaid({ student: who, what, also, outcome }: UndoOffer): string {
  if (outcome === 'mastered')
    return say('teach.undo-crossed-said', { who, what: listed([what, ...also]) });
  return also.length > 0
    ? say('teach.undo-not-yet-also-said', { who, what, also: listed(also) })
    : say('teach.undo-not-yet-said', { who, what });
}
