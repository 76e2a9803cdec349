/** Waits until the condition holds, looking again every 20 ms; throws after `patience` milliseconds. */
export async function until(
  what: string,
  condition: () => Promise<boolean> | boolean,
  patience = 20_000,
): Promise<void> {
  const limit = performance.now() + patience;
  while (!(await condition())) {
    if (performance.now() > limit) throw new Error(`Waited ${patience / 1_000} s in vain: ${what}`);
    await new Promise((next) => setTimeout(next, 20));
  }
}
