import { say } from '../../words/say.ts';
import type { AssessView, TeachProps } from '../teach-props.ts';
import type { KeyAct } from './teach-keys.ts';

/** Why a key can do nothing now, in words for whoever pressed it; null where it does something. `key` is the event’s. */
export function whyNot(
  act: KeyAct,
  key: string,
  { line, assess, undo }: Pick<TeachProps, 'line' | 'assess' | 'undo'>,
): string | null {
  switch (act) {
    case 'take-next':
      if (line.next) return null;
      return say(line.state === 'paused' ? 'teach.why-paused' : 'teach.why-nobody-waits');
    case 'group':
      return line.groups.length > 0 ? null : say('teach.why-no-group');
    case 'close':
      return line.state === 'closed' ? say('teach.why-closing') : null;
    case 'help':
      return line.help.length > 0 ? null : say('teach.why-no-help');
    case 'undo':
      return undo ? null : say('teach.why-no-undo');
    case 'call':
    case 'mark':
    case 'release':
    case 'more-time':
    case 'not-here':
    case 'tick':
    case 'note':
    case 'also':
    case 'not-yet':
    case 'mastered':
      return assess ? ofLooked(act, key, assess) : say('teach.why-nobody-looked');
    default:
      return null;
  }
}

/** The same of what is done with whoever is looked at. */
function ofLooked(act: KeyAct, key: string, assess: AssessView): string | null {
  const { stage, name, objective } = assess;
  if (stage === 'theirs')
    return say('teach.theirs', { teacher: assess.with ?? '', student: name.short });
  if (stage === 'help') return ofHelp(act, assess);
  switch (act) {
    case 'call':
    case 'mark':
      if (stage === 'ready') return null;
      return stage === 'mine' ? say('teach.why-with-you', { name: name.short }) : notInLine(assess);
    case 'release':
      if (stage === 'mine') return null;
      return stage === 'ready' ? say('teach.why-in-line', { name: name.short }) : notInLine(assess);
    case 'more-time':
    case 'not-here':
      return stage === 'observed' ? notInLine(assess) : null;
    case 'tick': {
      const count = objective.criteria.length;
      return Number(key) <= count ? null : say('teach.why-no-criterion', { count });
    }
    case 'also':
      return stage === 'observed' ? say('teach.why-no-also') : null;
    default:
      return null;
  }
}

/** Help is not a try, so nothing is judged of it; who also waits is called. Rule L6. */
function ofHelp(act: KeyAct, { name, asked }: AssessView): string | null {
  if (act === 'call' && asked?.open?.stage === 'ready') return null;
  return say('teach.why-help', { name: name.short });
}

function notInLine({ name }: AssessView): string {
  return say('teach.why-not-in-line', { name: name.short });
}
