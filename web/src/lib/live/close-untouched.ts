import { draftsPrefix, draftsReturn, UNTOUCHED_HREF } from './forget-drafts.ts';
import { forgetKeptPages } from './kept-pages.ts';
import { oweSignOut } from './owed-sign-out.ts';
import { endDevice, isSending } from './session.svelte.ts';
import { readTouched, writeTouched } from './touched-record.ts';

/** How long what is on its way may take; after that it waits on the device for its person. */
const SENT_MS = 10_000;
const LOOK_MS = 100;

/**
 * Closes this page because nobody touched the device: no name is on it from the first moment, the session ends here and nowhere else, and
 * what its person pressed or wrote is kept until they are back. Rule I10.
 */
export async function closeUntouched(): Promise<void> {
  document.documentElement.hidden = true;
  const back = location.pathname + location.search;
  // The other tabs close too, before the end of the session tells them something else.
  const touched = readTouched();
  if (touched) writeTouched({ ...touched, closed: true });
  for (let waited = 0; isSending() && waited < SENT_MS; waited += LOOK_MS)
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  endDevice();
  forgetTab();
  const reply = await fetch('/api/sign-out/untouched', { method: 'POST' }).catch(() => null);
  if (!reply?.ok) await oweSignOut({ closing: true });
  await forgetKeptPages();
  location.replace(`${UNTOUCHED_HREF}&next=${encodeURIComponent(back)}`);
}

/** Nothing stays in this tab but what its person had not sent. */
function forgetTab(): void {
  const drafts = Object.keys(sessionStorage).filter((key) => key.startsWith(draftsPrefix));
  for (const key of Object.keys(sessionStorage))
    if (!drafts.includes(key)) sessionStorage.removeItem(key);
  if (drafts.length > 0) sessionStorage.setItem(draftsReturn, '1');
}

/** Whether a note that was being written waits in this tab for its person. What it says and whom it is about is not told. */
export function hasKeptNote(): boolean {
  return Object.keys(sessionStorage)
    .filter((key) => key.startsWith(draftsPrefix))
    .some((key) => /"note":"[^"]/.test(sessionStorage.getItem(key) ?? ''));
}
