/** The marks a screen may show: six states of a cell, a request for help, a form's error. */
export type GlyphName =
  'locked' | 'not-yet' | 'tried' | 'ready' | 'with' | 'mastered' | 'help' | 'alert';

/** What a cell can be. Shape, fill, colour and word all change with it, so any one may be lost. */
export type CellState = Exclude<GlyphName, 'alert'>;

/** The word that goes with each mark, for labels and screen readers. */
export const glyphWords: Readonly<Record<GlyphName, string>> = {
  locked: 'Locked',
  'not-yet': 'Not yet',
  tried: 'Not yet, tried',
  ready: 'Ready, waiting',
  with: 'With a teacher',
  mastered: 'Mastered',
  help: 'Asked for help',
  alert: 'Needs attention',
};
