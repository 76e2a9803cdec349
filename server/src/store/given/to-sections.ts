import type { CommandInput } from '@threshold/shared/contract/command-map.ts';
import type { ChosenTrack } from '@threshold/shared/contract/commands/section-tracks.ts';
import { FIRST_STUDENT } from '@threshold/shared/contract/ids.ts';
import { newTrack } from '../../tracks/new-track.ts';
import { isShipped, shippedTracks } from '../../tracks/shipped-tracks.ts';
import { ClassCodes } from '../class-codes.ts';
import { hintAtDisplay } from '../displays.ts';
import { schoolKeys } from '../keys.ts';
import { trackContents } from '../record-commands.ts';
import { tokenHash } from '../token.ts';
import type { GivingDeps, GivingTo } from './giving.ts';
import { newSalt } from './new-salt.ts';

/** What commands about a class are given: its number and code, copies of the tracks it begins to follow, what opens it. */
export function toSections({ redis, secrets, clock }: GivingDeps): GivingTo {
  const codes = new ClassCodes(redis);
  const contents = async (chosen: readonly ChosenTrack[]) => {
    const keys = chosen.filter((one) => typeof one === 'string').filter(isShipped);
    const published = keys.length === 0 ? 0 : await clock();
    const copies = keys.map((key) => [key, newTrack(shippedTracks[key], published, key)] as const);
    return Object.fromEntries(copies.map(([key, track]) => [key, trackContents(track)]));
  };
  /** A code for each class that somebody is in. */
  const ofClassesOf = async (person: number, school: number) => {
    const ids = await redis.smembers(schoolKeys(school).sectionsOf(person));
    const reserve = async (id: string) =>
      [id, await codes.reserve({ school, section: Number(id) })] as const;
    return Object.fromEntries(await Promise.all(ids.map(reserve)));
  };
  return {
    'section.code': ({ keep }: CommandInput<'section.code'>, of) =>
      keep ? undefined : codes.reserve(of).then((code) => ({ code })),
    'staff.remove': ({ teacher, codes: asked }: CommandInput<'staff.remove'>, of) =>
      asked && ofClassesOf(teacher, of.school).then((found) => ({ codes: found })),
    'teacher.remove': ({ codes: asked }: CommandInput<'teacher.remove'>, of) =>
      asked && codes.reserve(of).then((code) => ({ code })),
    'section.tracks': async ({ tracks }: CommandInput<'section.tracks'>) => ({
      tracks: await contents(tracks),
    }),
    'section.begin': async ({ tracks }: CommandInput<'section.begin'>, { school, person }) => {
      if (person >= FIRST_STUDENT) return {};
      return { ...(await codes.reserveClass(school)), tracks: await contents(tracks) };
    },
    'section.restore': async (_, of) => ({ code: await codes.reserve(of) }),
    'section.badges': () => ({ salt: newSalt() }),
    'wall.link': async (_, { school, section, person, commandId }) => {
      const id = tokenHash(secrets.wallToken(school, person, commandId));
      await hintAtDisplay(redis, id, { school, section, kind: 'wall' });
      return { id };
    },
  };
}
