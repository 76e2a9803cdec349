import type { GlyphName } from '../components/glyph-name.ts';
import { say } from './say.ts';

/** The word that goes with each mark, for labels and screen readers. */
export function glyphWord(name: GlyphName): string {
  switch (name) {
    case 'locked':
      return say('common.glyph-locked');
    case 'not-yet':
      return say('common.glyph-not-yet');
    case 'tried':
      return say('common.glyph-tried');
    case 'ready':
      return say('common.glyph-ready');
    case 'with':
      return say('common.glyph-with');
    case 'mastered':
      return say('common.glyph-mastered');
    case 'help':
      return say('common.glyph-help');
    case 'alert':
      return say('common.glyph-alert');
  }
}
