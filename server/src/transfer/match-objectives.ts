import type { TransferContent } from '@threshold/shared/contract/transfer.ts';
import { nameKey } from '@threshold/shared/domain/name-key.ts';

/** An objective of this school, as a file would tell it. */
export interface OwnObjective {
  home: number;
  track: string;
  subject: string;
  code: string;
  title: string;
}

type Told = Pick<OwnObjective, 'track' | 'subject' | 'code' | 'title'>;

/**
 * For each objective of a file the one of this school that says the same: subject, code and title, and where several do, the one of
 * a track of the same title; null where none or several remain. Texts are compared without case, accents and spaces.
 */
export function matchObjectives(
  file: TransferContent['objectives'],
  own: readonly OwnObjective[],
): (number | null)[] {
  const bySaid = Map.groupBy(own, said);
  return file.map((one) => {
    const same = bySaid.get(said(one)) ?? [];
    if (same.length === 1) return same[0]!.home;
    const inTrack = same.filter(({ track }) => nameKey(track) === nameKey(one.track));
    return inTrack.length === 1 ? inTrack[0]!.home : null;
  });
}

function said({ subject, code, title }: Told): string {
  return JSON.stringify([subject, code, title].map(nameKey));
}
