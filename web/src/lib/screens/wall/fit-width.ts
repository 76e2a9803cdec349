import type { Attachment } from 'svelte/attachments';

/**
 * Makes what an element says as much smaller as it takes to stand in its width, down to that share of its size: names are
 * never cut off on a wall. It sets `--fit`, which the element's font size is multiplied by; `said` is what it says.
 */
export function fitWidth(said: string, least: number): Attachment<HTMLElement> {
  return (element) => {
    void said;
    const fit = () => {
      element.style.removeProperty('--fit');
      const share = element.clientWidth / element.scrollWidth;
      if (share < 1) element.style.setProperty('--fit', String(Math.max(least, share * 0.99)));
    };
    fit();
    void document.fonts.ready.then(fit);
    addEventListener('resize', fit);
    return () => removeEventListener('resize', fit);
  };
}
