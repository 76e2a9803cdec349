import type { ObjectivePage } from '@threshold/shared/contract/pages.ts';
import type { HomeTip } from '../screens/family-props.ts';
import { say } from '../words/say.ts';

type Kind = ObjectivePage['practice'][number]['kind'];

const MOST = 3;

/**
 * What a family can do at home for an objective, at most three things: what was written for it in the family's language, which is
 * all that its page has, else what suits the way in which it is practised. Letting oneself be taught always helps.
 */
export function homeTips({
  home = [],
  practice,
}: Pick<ObjectivePage, 'home' | 'practice'>): HomeTip[] {
  const tips = home.map(({ title, text }): HomeTip => ({ icon: 'home', title, text }));
  const kinds = [...new Set(practice.map(({ kind }) => kind))];
  const general = home.length > 0 ? [] : kinds.map(tipFor);
  return [...tips, ...general.slice(0, MOST - 1), taught()].slice(0, MOST);
}

function tipFor(kind: Kind): HomeTip {
  switch (kind) {
    case 'listen':
      return tip(kind, say('family.tip-listen'), say('family.tip-listen-how'));
    case 'read':
      return tip(kind, say('family.tip-read'), say('family.tip-read-how'));
    case 'partner':
      return tip(kind, say('family.tip-partner'), say('family.tip-partner-how'));
    case 'watch':
      return tip(kind, say('family.tip-watch'), say('family.tip-watch-how'));
    case 'write':
      return tip(kind, say('family.tip-write'), say('family.tip-write-how'));
    case 'do':
      return tip(kind, say('family.tip-do'), say('family.tip-do-how'));
  }
}

function taught(): HomeTip {
  return tip('teach', say('family.tip-teach'), say('family.tip-teach-how'));
}

function tip(icon: HomeTip['icon'], title: string, text: string): HomeTip {
  return { icon, title, text };
}
