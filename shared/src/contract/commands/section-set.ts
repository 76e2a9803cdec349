import { z } from 'zod';
import { typedName } from '../typed-name.ts';
import { type CommandContract, envelope } from '../command-contract.ts';
import { pinFaces } from '../pin-faces.ts';

export const lineOrders = ['joined', 'fewest-today'] as const;
export const wallModes = ['names', 'initials', 'none'] as const;
export type LineOrder = (typeof lineOrders)[number];
export type WallMode = (typeof wallModes)[number];

export const sectionTitle = typedName(120);
/** When it meets, as people say it: "Period 3". May be empty. */
export const sectionPeriod = typedName(60, 0);

/** What this class is called, and the rules of its line and wall; only what is given changes. Rules A1, A2, L1, P1. */
export const sectionSet = {
  by: ['staff'],
  input: z.strictObject({
    ...envelope,
    order: z.enum(lineOrders).optional(),
    /** Minutes after a not yet. */
    coolDown: z.int().min(0).max(1_440).optional(),
    maxOpen: z.int().min(1).max(10).optional(),
    wallMode: z.enum(wallModes).optional(),
    joining: z.boolean().optional(),
    pins: z.enum(pinFaces).optional(),
    title: sectionTitle.optional(),
    period: sectionPeriod.optional(),
  }),
  refusals: [],
  audited: ['order', 'coolDown', 'maxOpen', 'wallMode', 'joining'],
} as const satisfies CommandContract;
