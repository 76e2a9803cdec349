import { z } from 'zod';
import { type CommandContract, envelope } from '../command-contract.ts';

export const lineOrders = ['joined', 'fewest-today'] as const;
export const wallModes = ['names', 'initials', 'none'] as const;
/** How the door asks for a PIN: by its digits, or by the pictures that stand for them. */
export const pinFaces = ['digits', 'pictures'] as const;
export type LineOrder = (typeof lineOrders)[number];
export type WallMode = (typeof wallModes)[number];
export type PinFace = (typeof pinFaces)[number];

const title = z.string().trim().min(1).max(120);

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
    title: title.optional(),
    /** When it meets, as people say it: "Period 3". May be empty. */
    period: z.string().trim().max(60).optional(),
  }),
  refusals: [],
  audited: ['order', 'coolDown', 'maxOpen', 'wallMode', 'joining'],
} as const satisfies CommandContract;
