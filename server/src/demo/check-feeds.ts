import { z } from 'zod';
import { sectionEvent } from '@threshold/shared/contract/events.ts';
import type { StoredSchool, StoredSection } from './stored-school.ts';

const entryEvents = z.array(sectionEvent).min(1);

/** Each section's feed: no gap and no repeat from the first entry it still keeps up to its revision. Rule F1. */
export function checkFeeds(stored: StoredSchool): string[] {
  return stored.sections.flatMap((section) => [
    ...checkNumbers(section),
    ...section.feed.flatMap(({ id, text }) =>
      isOfContract(text)
        ? []
        : [`feed of section ${section.id}: entry ${id} is not of the contract`],
    ),
  ]);
}

function checkNumbers({ id, hash, feed }: StoredSection): string[] {
  const rev = Number(hash['rev'] ?? 0);
  const revs = feed.map((entry) => Number(/^1-(\d+)$/.exec(entry.id)?.[1]));
  const last = revs.at(-1) ?? 0;
  const found =
    last === rev ? [] : [`feed of section ${id} ends at ${last}, its revision is ${rev}`];
  revs.slice(1).forEach((next, i) => {
    if (next !== revs[i]! + 1) found.push(`feed of section ${id}: ${next} follows ${revs[i]}`);
  });
  return found;
}

function isOfContract(text: string): boolean {
  try {
    return entryEvents.safeParse(JSON.parse(text)).success;
  } catch {
    return false;
  }
}
