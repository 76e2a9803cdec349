/**
 * The two plain forms of a student's page. A button belongs to one of them, and the browser sends it while the page does not
 * run yet (or never does); once it runs, the forms stay where they are and the buttons' own handlers do the work.
 */
export const forms = { press: 'press', look: 'look' } as const;

/** What a press may be as a form: the actions of routes/path. */
export type PlainAct = 'ready' | 'hold' | 'resume' | 'withdraw' | 'ask' | 'helped';

/** Attributes that make a button a part of one of the forms. */
export interface PlainButton {
  type: 'submit';
  form: string;
  formaction?: string;
  name?: string;
  value?: string;
}

/** A press, with the one thing it says beside who and which press it is. `at` is the objective to come back to. */
export function asPress(
  act: PlainAct,
  at: number | null,
  says: { objective: number } | { attempt: number } | { text: string } | Record<string, never> = {},
): PlainButton {
  const [said] = Object.entries(says);
  return {
    type: 'submit',
    form: forms.press,
    formaction: at === null ? `?/${act}` : `?/${act}&objective=${at}`,
    ...(said ? { name: said[0], value: String(said[1]) } : {}),
  };
}

/** A look at something else of the page; without anything, at the path. */
export function asLook(
  what?: 'objective' | 'sheet' | 'help' | 'level',
  which: number | null = null,
): PlainButton {
  const name = what === undefined ? {} : { name: what, value: which === null ? '' : String(which) };
  return { type: 'submit', form: forms.look, ...name };
}
