const steps: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowUp: (at) => Math.max(0, at - 1),
  ArrowLeft: (at) => Math.max(0, at - 1),
  ArrowDown: (at, last) => Math.min(last, at + 1),
  ArrowRight: (at, last) => Math.min(last, at + 1),
  Home: () => 0,
  End: (_, last) => last,
};

/**
 * Arrow keys go through a list that is one stop of the Tab key, to be attached to it. Its buttons say which of them the
 * stop is; the screen's own arrow keys do not hear of it.
 */
export function stepInList(list: HTMLElement): () => void {
  const step = (event: KeyboardEvent) => {
    const to = steps[event.key];
    if (!to || event.ctrlKey || event.metaKey || event.altKey) return;
    const buttons = [...list.querySelectorAll('button')];
    const at = buttons.findIndex((button) => button === document.activeElement);
    if (at === -1) return;
    event.preventDefault();
    event.stopPropagation();
    buttons[to(at, buttons.length - 1)]?.focus();
  };
  list.addEventListener('keydown', step);
  return () => list.removeEventListener('keydown', step);
}

/** The student of whom the list is one stop of the Tab key: that one while they are in it, else the first. */
export function stopOf(
  rows: readonly { student: number }[],
  student: number | undefined,
): number | undefined {
  return rows.some((row) => row.student === student) ? student : rows[0]?.student;
}
