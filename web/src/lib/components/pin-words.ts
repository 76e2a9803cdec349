import type { PinFace } from '@threshold/shared/contract/commands/section-set.ts';
import { say } from '../words/say.ts';

/** What a door says about its PINs: each text for digits, and for pictures. */
export const pinWords = {
  digits: {
    legend: (name: string | null) =>
      name === null ? say('door.your-pin') : say('door.pin-of', { name }),
    field: () => say('door.pin-field'),
    entered: (count: number, length: number) => say('door.digits-entered', { count, length }),
    keys: () => say('door.keys'),
    missing: () => say('door.key-in-digits'),
    short: () => say('door.pin-has-four'),
    nameThen: () => say('door.name-then-digits'),
    wrong: (name: string | null) =>
      name === null ? say('door.name-and-pin') : say('door.not-that-pin', { name }),
    comeBack: (time: string) => say('door.keys-come-back', { time }),
    areBack: () => say('door.keys-are-back'),
  },
  pictures: {
    legend: (name: string | null) =>
      name === null ? say('pictures.yours') : say('pictures.of', { name }),
    field: () => say('pictures.yours'),
    entered: (count: number, length: number) => say('pictures.tapped', { count, length }),
    keys: () => say('pictures.on-card'),
    missing: () => say('pictures.tap'),
    short: () => say('pictures.are-four'),
    nameThen: () => say('pictures.name-then'),
    wrong: (name: string | null) =>
      name === null ? say('pictures.name-and') : say('pictures.not-those', { name }),
    comeBack: (time: string) => say('pictures.come-back', { time }),
    areBack: () => say('pictures.are-back'),
  },
} as const satisfies Record<PinFace, object>;

export type PinWords = (typeof pinWords)[PinFace];
