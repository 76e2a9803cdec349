import type { TransferContent } from '@threshold/shared/contract/transfer.ts';
import { nameKey } from '@threshold/shared/domain/name-key.ts';
import type { OwnObjective } from './own-objectives.ts';

type Told = Pick<OwnObjective, 'subject' | 'code' | 'title'>;

/**
 * For each objective of a file the one of this school that is the same; null where there is none, or where it cannot be told which.
 * Where both schools have a copy of one shipped track, its key and the objective's code say it, whatever it is called by now. Else
 * subject, code and title do, and where several say that, a track of the same title; without case, accents and spaces.
 */
export function matchObjectives(
  file: TransferContent['objectives'],
  own: readonly OwnObjective[],
): (number | null)[] {
  const copied = own.filter(({ shipped }) => shipped !== undefined);
  const byOrigin = new Map(copied.map(({ shipped, code, home }) => [origin(shipped, code), home]));
  const bySaid = Map.groupBy(own, said);
  return file.map((one) => {
    const copy =
      one.shipped === undefined ? undefined : byOrigin.get(origin(one.shipped, one.code));
    if (copy !== undefined) return copy;
    const same = bySaid.get(said(one)) ?? [];
    if (same.length === 1) return same[0]!.home;
    const inTrack = same.filter(({ track }) => nameKey(track) === nameKey(one.track));
    return inTrack.length === 1 ? inTrack[0]!.home : null;
  });
}

function origin(shipped: string | undefined, code: string): string {
  return JSON.stringify([shipped, code]);
}

function said({ subject, code, title }: Told): string {
  return JSON.stringify([subject, code, title].map(nameKey));
}
