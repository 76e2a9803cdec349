/**
 * How long somebody has waited. Running: since a moment of this device's clock, in ms (paused and
 * held time already taken out). Standing: so many ms, not growing.
 */
export type Wait = { running: true; since: number } | { running: false; ms: number };
