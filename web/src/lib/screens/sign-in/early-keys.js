// Stands in the page itself, ahead of its scripts, as it is written here. On a slow device a child keys in a PIN before those
// have come: until they run, digits typed anywhere and keys pressed go into the PIN's own field, where the page finds them,
// and the fourth goes in by itself as it does once they run.
(() => {
  let sent = false;
  /** @type {() => HTMLInputElement | null} */
  const field = () => document.querySelector('.cells:not(.running) input[name=pin]');
  /** @type {(event: Event) => Element} */
  const at = (event) => /** @type {Element} */ (event.target);
  /** @type {(key: string) => boolean} An empty key takes one back. */
  function write(key) {
    const input = field();
    if (!input) return false;
    const before = input.value;
    input.value = key === '' ? before.slice(0, -1) : (before + key).slice(0, 4);
    if (before.length < 4) enter(input);
    return true;
  }
  /** @type {(input: HTMLInputElement) => void} */
  function enter(input) {
    const named = input.form?.querySelector('input[name=handle]:checked');
    if (named && input.value.length === 4) input.form?.requestSubmit();
  }
  addEventListener('click', (event) => {
    /** @type {HTMLButtonElement | null} */
    const key = at(event).closest('.pad button[type=button]');
    if (key) write(key.value);
  });
  addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (at(event).matches('input:not([type=radio]), textarea, select')) return;
    const key = event.key === 'Backspace' ? '' : event.key;
    if (/^\d?$/.test(key) && write(key)) event.preventDefault();
  });
  addEventListener('input', (event) => {
    const input = field();
    if (input && input === at(event)) enter(input);
  });
  // What is on its way is not sent twice: a wrong PIN would cost two tries.
  addEventListener('submit', (event) => {
    if (!field()?.form?.contains(at(event))) return;
    if (sent) event.preventDefault();
    sent = true;
  });
  addEventListener('pageshow', () => void (sent = false));
})();
