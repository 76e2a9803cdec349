/** The states of an attempt while it lives, and the words it can end in. Rule A3. */
export const openStates = ['ready', 'claimed', 'held'] as const;
export const endStates = ['mastered', 'not-yet', 'withdrawn'] as const;
export type OpenState = (typeof openStates)[number];
export type EndState = (typeof endStates)[number];
export type AttemptState = OpenState | EndState;

interface Edge {
  from: readonly (AttemptState | 'none')[];
  to: readonly AttemptState[];
}

/**
 * Every edge of an attempt's life, once (rule A3). The Lua library is compiled with this table and asks it before
 * it writes; the tests walk every edge, allowed and not. Where `to` names several, the command's own words choose.
 */
export const edges = {
  ready: { from: ['none'], to: ['ready'] },
  claim: { from: ['ready'], to: ['claimed'] },
  release: { from: ['claimed'], to: ['ready'] },
  hold: { from: ['ready', 'claimed'], to: ['held'] },
  resume: { from: ['held'], to: ['ready'] },
  assess: { from: ['ready', 'claimed'], to: ['mastered', 'not-yet'] },
  withdraw: { from: ['ready', 'claimed', 'held'], to: ['withdrawn'] },
  undo: { from: ['mastered', 'not-yet'], to: ['ready', 'claimed', 'held'] },
  restore: { from: ['withdrawn'], to: ['ready', 'claimed', 'held'] },
} as const satisfies Record<string, Edge>;

export type EdgeName = keyof typeof edges;

/** Whether an attempt in that state may take that edge. Rule A3. */
export function mayTake(edge: EdgeName, state: AttemptState | 'none'): boolean {
  return (edges[edge].from as readonly string[]).includes(state);
}

/** Milliseconds after which a claim whose claimer is gone lapses. Rule A10. */
export const LAPSE_MS = 180_000;
/** Milliseconds after which a held attempt is withdrawn. Rule A3. */
export const HOLD_MS = 14 * 86_400_000;
/** Milliseconds in which a score can be undone. Rule A8. */
export const UNDO_MS = 60_000;
/** An import may be taken back as a whole so long, as replies are kept. Rule T10. */
export const IMPORT_UNDO_MS = 24 * 3_600_000;
/** How many students a teacher may hold at once. Rule A4. */
export const MAX_CLAIMS = 6;
