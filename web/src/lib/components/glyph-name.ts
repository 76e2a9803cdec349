/** The marks a screen may show: six states of a cell, a request for help, a form's error. */
export type GlyphName =
  'locked' | 'not-yet' | 'tried' | 'ready' | 'with' | 'mastered' | 'help' | 'alert';

/** What a cell can be. Shape, fill, colour and word all change with it, so any one may be lost. */
export type CellState = Exclude<GlyphName, 'alert'>;
