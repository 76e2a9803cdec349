import { untrack } from 'svelte';
import { innerHeight, innerWidth } from 'svelte/reactivity/window';
import type { TeachProps } from '../teach-props.ts';

/**
 * Keeps in sight what matters in the line as it scrolls; to be attached to what scrolls. Who is looked at: when another is, and
 * when the foot with what is told takes room (`foot`, its height in px). Of a line that was opened again, the places set
 * aside, until somebody is looked at: what is told then is about them.
 */
export function keptInSight(
  props: () => Pick<TeachProps, 'line' | 'assess'>,
  foot: () => number,
): (scroll: HTMLElement) => void {
  return (scroll) => {
    const show = (what: string) => scroll.querySelector(what)?.scrollIntoView({ block: 'nearest' });
    // The line is another at each event: only what is named here may move it under whoever reads.
    const state = $derived(props().line.state);
    const looked = $derived(`${props().assess?.attempt} ${props().assess?.student}`);
    /* Plain on purpose: how the line stood at the last drawing. */
    let stood = untrack(() => state);
    let reopened = false;
    $effect(() => {
      if (state === 'open' && (stood === 'closed' || stood === 'closing')) reopened = true;
      stood = state;
      void [foot(), innerHeight.current, innerWidth.current];
      const aside = reopened && untrack(() => props().line.held.length > 0);
      show(aside ? '.back' : '.row.current');
    });
    $effect(() => {
      void looked;
      reopened = false;
      show('.row.current');
    });
  };
}
