import { expect, type Page } from '@playwright/test';

const widths = [320, 390, 768, 1024, 1122, 1366, 1920];

/** Looks at the page at every width, and leaves it at the second, a phone's. */
export async function expectWhole(page: Page, what: string): Promise<void> {
  await page.evaluate('document.fonts.ready');
  for (const width of widths) {
    await page.setViewportSize({ width, height: width < 700 ? 844 : 800 });
    // What measures itself has done so a frame after its room changed.
    await expect.poll(() => cut(page), `${what} at ${width} px`).toEqual([]);
  }
  await page.setViewportSize({ width: 390, height: 844 });
}

/**
 * Text that is wider than its box without an ellipsis, and controls that stand outside the window.
 * What scrolls sideways of itself is left out, as are the running line of HQ and what only a screen reader meets.
 */
async function cut(page: Page): Promise<string[]> {
  return await page.evaluate<string[]>(`(() => {
    const found = [];
    const scrolls = (one) => /auto|scroll/.test(getComputedStyle(one).overflowX) && one.scrollWidth > one.clientWidth;
    const told = (one, why) => found.push(why + ': ' + one.tagName + '.' + one.getAttribute('class') + ' “' + one.textContent.trim().slice(0, 40) + '”');
    for (const one of document.body.querySelectorAll('*')) {
      const wide = one.scrollWidth > one.clientWidth + 1;
      const box = one.getBoundingClientRect();
      const outside = one.matches('button, a, input, select') && (box.left < -1 || box.right > innerWidth + 1);
      if (!(wide || outside) || box.width === 0 || one.closest('svg, .ticker, .window')) continue;
      const style = getComputedStyle(one);
      let hidden = false, sideways = false;
      for (let up = one; up; up = up.parentElement) {
        if (getComputedStyle(up).clipPath.startsWith('inset(50%')) hidden = true;
        if (up !== one && up !== document.body && up !== document.documentElement && scrolls(up)) sideways = true;
      }
      if (hidden) continue;
      const text = [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
      if (wide && /hidden|clip/.test(style.overflowX) && style.textOverflow === 'clip' && one.textContent.trim())
        told(one, 'cut, ' + one.scrollWidth + ' in ' + one.clientWidth);
      else if (wide && text && style.overflowX === 'visible' && style.display !== 'inline')
        told(one, 'too wide, ' + one.scrollWidth + ' in ' + one.clientWidth);
      if (!sideways && outside)
        told(one, 'outside, ' + Math.round(box.left) + ' to ' + Math.round(box.right));
    }
    return found;
  })()`);
}
