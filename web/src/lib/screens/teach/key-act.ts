import { lineRow } from './line-row-of.ts';
import { type KeyAct, keys } from './teach-keys.ts';

const acts: Readonly<Record<string, KeyAct>> = {
  ...Object.fromEntries(keys.map(({ key, act }) => [key, act])),
  ...Object.fromEntries(['1', '2', '3', '4', '5'].map((digit) => [digit, 'tick' as const])),
};

/**
 * The act of a key press, or null. A key means what it always means inside a field, in a dialog and
 * with a modifier; Space and Enter press the button to which the keyboard brought the focus, not one that was `pointed` at.
 * A row of the line shows its student and does no more: Enter presses it only while they are not the one who is `shown`, Space never.
 */
export function keyAct(
  event: KeyboardEvent,
  { pointed, shown }: { pointed: boolean; shown: boolean },
): KeyAct | null {
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return null;
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest('input:not([type=checkbox]), textarea, select, [role=dialog], [role=menu]')) {
    return null;
  }
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const row = target?.closest(lineRow);
  const opensRow = key === 'Enter' && !(shown && row?.matches('[aria-current]'));
  const pressesFocused = row ? opensRow : key === ' ' || key === 'Enter';
  if (
    pressesFocused &&
    target?.closest(pointed ? 'input' : 'button, a, input, summary, [role=button]')
  )
    return null;
  return acts[key] ?? null;
}
