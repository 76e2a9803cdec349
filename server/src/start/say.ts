/** Tells the person at the keyboard one line. */
export type Say = (line: string) => void;

/** Writes a line to stdout, apart from the log. */
export const say: Say = (line) => void process.stdout.write(`${line}\n`);

/**
 * Does one step of the start and returns what it returns. A step that takes over a second says what it is doing,
 * and how long it took; quicker ones say nothing.
 */
export async function step<Result>(
  doing: string,
  work: () => Promise<Result>,
  tell: Say = say,
): Promise<Result> {
  const begun = performance.now();
  let told = false;
  const timer = setTimeout(() => {
    told = true;
    tell(`${doing} …`);
  }, 1_000);
  try {
    return await work();
  } finally {
    clearTimeout(timer);
    if (told) tell(`${doing}: ${((performance.now() - begun) / 1_000).toFixed(1)} s`);
  }
}
