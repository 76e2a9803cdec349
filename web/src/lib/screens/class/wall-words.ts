import type { WallLinkCard } from '@threshold/shared/contract/pages.ts';
import { momentInWords } from '../../components/day-in-words.ts';
import { dateBy, sentences } from '../../words/formats.ts';
import { say } from '../../words/say.ts';

/** What a wall link is called, or when it was made, its time too, as two may be of one day. */
export function wallCalled({ name, made }: Pick<WallLinkCard, 'name' | 'made'>): string {
  return name || wallMade({ made });
}

export function wallMade({ made }: Pick<WallLinkCard, 'made'>): string {
  const day = { day: 'numeric', month: 'short' } as const;
  const time = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  return say('class.link-made', { day: dateBy(made, { ...day, ...time }) });
}

/** Where it is open now. */
export function wallWhere({ open }: Pick<WallLinkCard, 'open'>): string {
  if (open === null) return say('class.link-closed');
  const { count, since } = open;
  return say('class.link-open', { count, since: momentInWords(since, Date.now()) });
}

/** Both, where links are listed that may end. */
export function wallWords(link: WallLinkCard): string {
  return sentences(`${wallCalled(link)}.`, wallWhere(link));
}
