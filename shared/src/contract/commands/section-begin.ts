import { z } from 'zod';
import { type CommandContract, schoolEnvelope } from '../command-contract.ts';
import { sectionPeriod, sectionTitle } from './section-set.ts';
import { chosenTracks } from './section-tracks.ts';

/** A new class of the school, taught by whoever asks. Rule S2. */
export const sectionBegin = {
  by: ['staff', 'substitute'],
  input: z.strictObject({
    ...schoolEnvelope,
    title: sectionTitle,
    period: sectionPeriod,
    tracks: chosenTracks,
  }),
  refusals: [],
  audited: true,
} as const satisfies CommandContract;
