import { untrack } from 'svelte';
import { updated } from '$app/state';
import type { Connection } from './connection.svelte.ts';

/** Often enough that a wall is of today's version; a server that was changed is found out when it is back. */
const LOOK_MS = 10 * 60_000;
/** When this tab last loaded itself anew. Unit: epoch ms. */
const LOADED_AT = 'newer-version-at';

/**
 * For a wall, which is left alone for days: loads itself anew once the server has a newer version, and only after the new
 * page could be had, so that a readable screen is never given for an error. To be called from an effect; answers how to stop.
 */
export function reloadWhenNewer(connection: Connection): () => void {
  let looking = false;
  async function look() {
    if (looking) return;
    looking = true;
    if (!hasJustLoaded() && (await updated.check()) && (await canBeHad())) {
      sessionStorage.setItem(LOADED_AT, String(Date.now()));
      location.reload();
    }
    looking = false;
  }
  const timer = setInterval(() => void look(), LOOK_MS * (0.8 + 0.4 * Math.random()));
  // The effect it is called from is not to begin anew with every change of the link.
  const stop = untrack(() => connection.onLive(() => void look()));
  return () => {
    clearInterval(timer);
    stop();
  };
}

/** A page that comes back no newer, out of a cache on the way say, would load itself again and again. */
function hasJustLoaded(): boolean {
  const ago = Date.now() - Number(sessionStorage.getItem(LOADED_AT) ?? 0);
  return ago >= 0 && ago < LOOK_MS / 2;
}

/** Whether this very page is answered and shows a wall: no way to a sign-in, no word of patience. */
async function canBeHad(): Promise<boolean> {
  const reply = await fetch(location.pathname, { cache: 'no-store' }).catch(
    () => null, // Gone again; looked at once more when it is back.
  );
  return reply !== null && reply.ok && (await reply.text()).includes('data-wall');
}
