import { hash } from 'node:crypto';
import type { Language } from '@threshold/shared/contract/languages.ts';

/** What went wrong with a page, as far as whoever asked for it can do something. */
export type PageFault = 'INVALID' | 'FAULT' | 'UNAVAILABLE';

/** What happened, and what to do next. */
const words: Readonly<
  Record<Language, Record<PageFault, readonly [heading: string, lead: string]>>
> = {
  en: {
    INVALID: ['That did not arrive as it should.', 'Go back and try it once more.'],
    FAULT: [
      'Something went wrong on our side.',
      'It was noted. Go back, and look at what is on the screen before you try once more.',
    ],
    UNAVAILABLE: [
      'Threshold cannot reach its record.',
      'Nothing is lost. This page tries again by itself.',
    ],
  },
  es: {
    INVALID: ['Eso no llegó como debía.', 'Vuelve atrás e inténtalo otra vez.'],
    FAULT: [
      'Algo salió mal de nuestro lado.',
      'Quedó anotado. Vuelve atrás y mira lo que hay en la pantalla antes de intentarlo otra vez.',
    ],
    UNAVAILABLE: [
      'Threshold no alcanza su registro.',
      'No se pierde nada. Esta página vuelve a intentarlo sola.',
    ],
  },
  zh: {
    INVALID: ['内容没有完整送达。', '请返回，再试一次。'],
    FAULT: ['我们这边出了问题。', '已经记录下来。请返回，先看看屏幕上的情况，再重试。'],
    UNAVAILABLE: ['Threshold 暂时连不上记录库。', '不会丢失任何内容，本页会自动重试。'],
  },
};

/* The app's own page for what cannot be shown, in the system's colours and letters: no file of ours may be within reach. */
const style = `
:root { color-scheme: light dark; font: 1.0625rem/1.5 system-ui, sans-serif;
  --soft: color-mix(in srgb, CanvasText 6%, Canvas); }
* { box-sizing: border-box; }
html, body { height: 100%; margin: 0; }
body { display: grid; grid-template-columns: minmax(0, 400px) minmax(0, 1fr);
  background: Canvas; color: CanvasText; }
.poster { position: relative; overflow: hidden; --line: 40%; --box: 156px; background: var(--soft); }
.poster::after { content: ''; position: absolute; inset: auto 0 var(--line); border-top: 6px solid; }
.poster svg { position: absolute; z-index: 1; width: var(--box); height: var(--box);
  left: calc(50% - var(--box) / 2); bottom: calc(var(--line) + 3px - var(--box) / 2); }
.paused { background: repeating-linear-gradient(135deg, var(--soft) 0 10px, Canvas 10px 20px); }
.missing { --line: 42%; }
.poster.missing svg { top: calc(100% - var(--line) + 24px); }
.bars { fill: Canvas; }
main { padding: 20px clamp(24px, 4.7vw, 64px); display: flex; flex-direction: column; }
.mark { display: flex; align-items: center; gap: 0.5em; min-height: 44px; margin: 0;
  font-weight: 700; font-size: 1.125rem; letter-spacing: -0.02em; }
.mark svg { width: 1.75em; height: 1.4em; flex: none; }
.words { margin: auto 0; max-width: 40rem; padding-bottom: 50px; }
h1 { margin: 0 0 12px; font-size: 3rem; line-height: 1.08; letter-spacing: -0.03em; text-wrap: balance; }
h1:lang(zh) { word-break: keep-all; overflow-wrap: anywhere; }
.lead { margin: 0; font-size: 1.1875rem; line-height: 1.42; text-wrap: pretty;
  color: color-mix(in srgb, CanvasText 80%, Canvas); }
@media (max-width: 700px) {
  body { grid-template: 180px 1fr / minmax(0, 1fr); }
  .poster { --line: 87px; --box: 92px; }
  .missing { --line: 136px; }
  main { padding: 14px 20px; }
  .words { margin: 14px 0; }
  h1 { font-size: min(2rem, 12vw); }
}
`;

/** What stands for the line: held up where it comes back by itself or is ours to mend, an empty place where something was lost. */
const posters = {
  paused:
    '<rect width="100" height="100" rx="15" fill="currentColor"/><path class="bars" d="M27 27h16v46h-16zM57 27h16v46h-16z"/>',
  missing:
    '<rect x="2" y="2" width="96" height="96" rx="13" fill="none" stroke="currentColor" stroke-opacity="0.55" stroke-width="4" stroke-dasharray="0.1 8" stroke-linecap="round" vector-effect="non-scaling-stroke"/>',
} as const;

/** The mark as every page has it. */
const mark =
  '<svg viewBox="0 0 40 26" aria-hidden="true"><rect x="1.5" y="6.5" width="13" height="13" rx="2.4" fill="none" stroke="currentColor" stroke-width="2.4"/><path d="M20 0v26" stroke="currentColor" stroke-width="3.2"/><rect x="24.4" y="5.2" width="15.4" height="15.4" rx="2.6" fill="currentColor"/></svg>';

/** The policy under which that page may have its few looks, and nothing else. */
export const faultPagePolicy = `default-src 'none'; style-src 'sha256-${hash('sha256', style, 'base64')}'; frame-ancestors 'none'`;

/** A whole page that says it, and needs nothing else. Where the record is out of reach it comes back by itself. Rule T7. */
export function faultPage(language: Language, fault: PageFault): string {
  const [heading, lead] = words[language][fault];
  const poster = fault === 'INVALID' ? 'missing' : 'paused';
  const again = fault === 'UNAVAILABLE' ? '<meta http-equiv="refresh" content="3">' : '';
  return `<!doctype html>
<html lang="${language === 'zh' ? 'zh-Hans' : language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">${again}
<title>${heading} · Threshold</title>
<style>${style}</style>
<div class="poster ${poster}" aria-hidden="true"><svg viewBox="0 0 100 100">${posters[poster]}</svg></div>
<main><p class="mark">${mark}Threshold</p><div class="words"><h1>${heading}</h1><p class="lead">${lead}</p></div></main>
</html>
`;
}
