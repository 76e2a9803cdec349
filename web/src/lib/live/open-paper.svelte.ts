import { browser } from '$app/env';
import { goto } from '$app/navigation';
import { page } from '$app/state';
import { onDestroy } from 'svelte';
import type { SessionPerson } from '@threshold/shared/contract/sign-in.ts';
import type { Watching } from '@threshold/shared/contract/sockets.ts';
import { ClassPaper } from './class-paper.svelte.ts';

/**
 * A class's paper for the page that is being made: followed while the page stands, and left once it is not here any more. `standingIn`: whoever
 * stands in for a day may look at it too; otherwise who comes to do so is led to what is theirs. Rules T4, I4.
 */
export function openPaper(
  watching: Watching<'section'>,
  me: SessionPerson,
  { standingIn = false } = {},
): ClassPaper {
  const paper = new ClassPaper(watching, me);
  $effect(() => paper.link.note());
  $effect(() => {
    const elsewhere = paper.elsewhere(page.url.pathname + page.url.search);
    if (elsewhere !== null) void goto(elsewhere, { refreshAll: true });
  });
  $effect(() => {
    if (paper.standsIn && !standingIn) void goto(`/teach/${paper.id}/class`, { refreshAll: true });
  });
  if (browser) onDestroy(() => paper.close());
  return paper;
}
