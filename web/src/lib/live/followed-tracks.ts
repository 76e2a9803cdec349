import { invalidateAll } from '$app/navigation';
import type { ViewPage } from '@threshold/shared/contract/pages.ts';
import type { Connection } from './connection.svelte.ts';

type Of = { watching: { snapshot: { section: { tracks: readonly number[] } } } };

/** Which tracks a page was made with: where they are others, it is another page. */
export function tracksOf(page: Of | ViewPage<'section'>): string {
  return page.watching.snapshot.section.tracks.join(' ');
}

/**
 * Loads the page anew once the class follows other tracks than those it was made with: their texts come with the page. To be called
 * from an effect, with the tracks that the live view says.
 */
export function followTracks(page: Of, now: readonly number[], connection: Connection): void {
  if (connection.link === 'live' && now.join(' ') !== tracksOf(page)) void invalidateAll();
}
