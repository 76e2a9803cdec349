/** In a page: counts what is pressed from now on, in `taps`, as long as the page is not loaded anew. */
export const countTaps = `globalThis.taps = 0;
addEventListener('click', ({ isTrusted }) => { globalThis.taps += isTrusted ? 1 : 0; }, true)`;
