import type { Attachment } from 'svelte/attachments';

/**
 * Makes what an element says as much smaller as it takes to stand in its width, down to that share of its size, lets it go on
 * in a second line where that is not enough, and makes it smaller still where two lines are not: names are never cut off on a
 * wall. It sets `--fit`, which the element's font size is multiplied by, and the class `wraps`; `said` is what it says.
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
      for (let less = least; share < less && isCut(element); less *= 0.96)
        element.style.setProperty('--fit', String(less));
    };
    fit();
    void document.fonts.ready.then(fit);
    addEventListener('resize', fit);
    return () => removeEventListener('resize', fit);
  };
}

/** A line's own letters reach a little out of it; a line that is left out is higher than that. */
function isCut(element: HTMLElement): boolean {
  const size = parseFloat(getComputedStyle(element).fontSize);
  return element.scrollHeight > element.clientHeight + 0.4 * size;
}
