import { commandMap, commandNames, type CommandName } from './command-map.ts';
import type { Role } from './roles.ts';
import type { ViewName } from './sockets.ts';

/** Who may ask each command; each contract says it. */
export const commandRights = Object.fromEntries(
  commandNames.map((name) => [name, commandMap[name].by]),
) as unknown as Record<CommandName, readonly Role[]>;

/** Who may ever watch each view over a socket; which section is asked of the store. Rules P1, P2, P4. */
export const viewRights = {
  section: ['staff'],
  path: ['student'],
  wall: ['staff', 'wall'],
  hq: ['hq', 'hq-screen'],
} as const satisfies Record<ViewName, readonly Role[]>;

/** Who may ever be answered by each read that pages ask for. */
export const loadRights = {
  sections: ['student', 'staff'],
  path: ['student'],
  section: ['staff'],
  wall: ['staff'],
  displayedWall: ['wall'],
  cards: ['staff'],
  history: ['staff'],
  schoolTracks: ['leader'],
  organization: ['hq'],
  offeredTracks: 'anybody',
} as const satisfies Record<string, readonly Role[] | 'anybody'>;
export type LoadName = keyof typeof loadRights;

/** Whether one of those roles is among those that may. */
export function may(rights: readonly Role[] | 'anybody', roles: readonly Role[]): boolean {
  return rights === 'anybody' || roles.some((role) => rights.includes(role));
}
