/** An objective's home, given once and never reused: `track.position` packed into 24 bits. */
export function packHome(track: number, position: number): number {
  return track * 4096 + position;
}

export function trackOf(objective: number): number {
  return Math.floor(objective / 4096);
}

export function positionOf(objective: number): number {
  return objective % 4096;
}
