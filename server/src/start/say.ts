/** Tells the person at the keyboard one line. */
export interface Say {
  (line: string): void;
  /** Tells a line in place of the one told last in this way, until one is the last. Only a terminal can; elsewhere it is missing. */
  readonly again?: (line: string, last?: boolean) => void;
}

/** Tells lines to that stream: what a terminal shows may change in its place, a file gets whole lines only. */
export function sayTo(out: { readonly isTTY?: boolean; write(text: string): unknown }): Say {
  /** What stands in the line that is not ended yet. */
  let open = '';
  const whole = (line: string) => {
    out.write(`${open === '' ? '' : '\n'}${line}\n`);
    open = '';
  };
  if (!out.isTTY) return whole;
  const again = (line: string, last = false) => {
    // Spaces instead of an escape that erases: the plainest of terminals understands them.
    out.write(`\r${line.padEnd(open.length)}${last ? '\n' : ''}`);
    open = last ? '' : line;
  };
  return Object.assign(whole, { again });
}

/** Writes a line to stdout, apart from the log. */
export const say = sayTo(process.stdout);

/** Where lines cannot change, so often a step says that it is still at work. Unit: seconds. */
const STILL = 15;

/**
 * Does one step of the start and returns what it returns. A step that takes over a second says what it is doing, that it is
 * alive (a terminal counts its seconds, elsewhere a line comes every 15), and how long it took; quicker ones say nothing.
 */
export async function step<Result>(
  doing: string,
  work: () => Promise<Result>,
  tell: Say = say,
): Promise<Result> {
  const begun = performance.now();
  const took = () => (performance.now() - begun) / 1_000;
  let next = 0;
  const timer = setInterval(() => {
    const seconds = Math.round(took());
    if (tell.again) tell.again(`${doing} … ${seconds} s`);
    else if (next === 0) tell(`${doing} …`);
    else if (seconds >= next) tell(`${doing} … ${seconds} s`);
    if (seconds >= next) next += STILL;
  }, 1_000);
  try {
    return await work();
  } finally {
    clearInterval(timer);
    const line = `${doing}: ${took().toFixed(1)} s`;
    if (next > 0 && tell.again) tell.again(line, true);
    else if (next > 0) tell(line);
  }
}
