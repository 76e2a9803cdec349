import type { Attachment } from 'svelte/attachments';

/**
 * Makes what an element says as much smaller as it takes to stand in its width, down to that share of its size, and lets it go
 * on in a second line where that is not enough: names are never cut off on a wall. It sets `--fit`, which the element's font
 * size is multiplied by, and the class `wraps`; `said` is what it says.
 */
export function fitWidth(said: string, least: number): Attachment<HTMLElement> {
  return (element) => {
    void said;
    const fit = () => {
      element.style.removeProperty('--fit');
      element.classList.remove('wraps');
      const share = (0.99 * element.clientWidth) / element.scrollWidth;
      if (element.scrollWidth <= element.clientWidth) return;
      element.style.setProperty('--fit', String(Math.max(least, share)));
      element.classList.toggle('wraps', share < least);
    };
    fit();
    void document.fonts.ready.then(fit);
    addEventListener('resize', fit);
    return () => removeEventListener('resize', fit);
  };
}
