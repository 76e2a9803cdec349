/** On a phone the path and the panel take turns: takes the focus along from the one that is put away, so that nobody is left at the top. */
export class TurnedFocus {
  #opener: HTMLElement | null = null;

  /** To be called from an effect, after every change of what is shown. Nothing moves while both are in sight. */
  look(path: HTMLElement | undefined, panel: HTMLElement | undefined): void {
    // Read before anything is measured: then the browser takes it from what is hidden.
    const { activeElement: at } = document;
    if (!path || !panel || !(at instanceof HTMLElement)) return;
    if (path.contains(at) && isHidden(path)) {
      this.#opener = at;
      const heading = panel.querySelector<HTMLElement>('.stage h2');
      if (heading) heading.tabIndex = -1;
      (heading ?? panel).focus({ preventScroll: true });
    } else if (panel.contains(at) && isHidden(panel)) {
      const opened = path.querySelector<HTMLElement>('[aria-current=true]');
      const back = [this.#opener, opened, path].find((one) => one?.isConnected && !isHidden(one));
      back?.focus();
    }
  }
}

function isHidden(one: HTMLElement): boolean {
  return one.offsetParent === null;
}
