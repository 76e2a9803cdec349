// Stands in the page itself, ahead of its scripts, as it is written here. On a slow device a child keys in a PIN before those
// have come: until they run, digits typed anywhere and keys pressed go into the PIN's own field, where the page finds them.
(() => {
  /** @type {() => HTMLInputElement | null} */
  const field = () => document.querySelector('.cells:not(.running) input[name=pin]');
  /** @type {(event: Event) => Element} */
  const at = (event) => /** @type {Element} */ (event.target);
  /** @type {(key: string) => boolean} An empty key takes one back. */
  function write(key) {
    const input = field();
    if (input)
      input.value = key === '' ? input.value.slice(0, -1) : (input.value + key).slice(0, 4);
    return input !== null;
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
})();
