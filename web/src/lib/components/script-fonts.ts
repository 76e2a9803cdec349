const chinese = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}]/u;
const korean = /\p{Script=Hangul}/u;

/** The fonts of a page in Chinese; each is fetched only for characters that no font before it in the styles has. */
export function fontsForChinese(): void {
  void import('@fontsource-variable/noto-sans-sc/wght.css');
}

/**
 * Asks for the fonts of scripts that a page comes to say, at once and as long as it stands: names in lists, titles of objectives, what is
 * told live, what is typed. The lists of Chinese and Korean faces are themselves large, so they are fetched only where such a character is
 * on the screen; each face in them then loads by character. Until they come, and for other scripts, the device's own fonts serve.
 * Answers how to end it.
 */
export function watchScripts(body: HTMLElement): () => void {
  const observer = new MutationObserver((changes) => {
    for (const { type, target, addedNodes } of changes) {
      if (type === 'characterData') look(target.textContent);
      else for (const node of addedNodes) lookThrough(node);
    }
  });
  observer.observe(body, { childList: true, characterData: true, subtree: true });
  const typed = ({ target }: Event) => look(valueOf(target));
  body.addEventListener('input', typed);
  lookThrough(body);
  return () => {
    observer.disconnect();
    body.removeEventListener('input', typed);
  };
}

function lookThrough(node: Node): void {
  look(node.textContent);
  if (!(node instanceof Element)) return;
  look(valueOf(node));
  for (const field of node.querySelectorAll('input, textarea')) look(valueOf(field));
}

function valueOf(field: EventTarget | null): string {
  const isField = field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement;
  return isField ? field.value : '';
}

/** 中文, the name of a language, has letters of its own (`faces.css`), and asks for nothing. */
function look(text: string | null): void {
  if (!text) return;
  if (chinese.test(text.replaceAll('中文', ''))) fontsForChinese();
  if (korean.test(text)) void import('@fontsource-variable/noto-sans-kr/wght.css');
}
