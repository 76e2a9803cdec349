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

/* The system's own colours and letters: when this is shown, no file of ours may be within reach. */
const style = `
:root { color-scheme: light dark; font: 1.1875rem/1.45 system-ui, sans-serif; }
body { max-width: 34rem; margin: 0 auto; padding: min(18vh, 9rem) 1.5rem 2rem; }
h1 { font-size: 1.75rem; line-height: 1.2; margin: 1.5rem 0 0.5rem; text-wrap: balance; }
p { margin: 0; }
.mark { font-weight: 700; border-top: 0.3rem solid; display: inline-block; padding-top: 0.3rem; }
`;

/** The policy under which that page may have its few looks, and nothing else. */
export const faultPagePolicy = `default-src 'none'; style-src 'sha256-${hash('sha256', style, 'base64')}'; frame-ancestors 'none'`;

/** A whole page that says it, and needs nothing else. Where the record is out of reach it comes back by itself. Rule T7. */
export function faultPage(language: Language, fault: PageFault): string {
  const [heading, lead] = words[language][fault];
  const again = fault === 'UNAVAILABLE' ? '<meta http-equiv="refresh" content="3">' : '';
  return `<!doctype html>
<html lang="${language === 'zh' ? 'zh-Hans' : language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">${again}
<title>${heading} · Threshold</title>
<style>${style}</style>
<main><p class="mark">Threshold</p><h1>${heading}</h1><p>${lead}</p></main>
</html>
`;
}
