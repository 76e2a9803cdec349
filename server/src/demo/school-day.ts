import { say } from '../start/say.ts';
import { dayArguments, dayHelp } from './day/day-arguments.ts';
import { playDay } from './day/play-day.ts';

/** `npm run demo`: one line for each step, each problem on its own, and last what was counted. */
async function main(args: readonly string[]): Promise<number> {
  const options = dayArguments(args, process.env);
  if (!options) {
    say(dayHelp);
    return 0;
  }
  const stop = new AbortController();
  // The first Ctrl-C ends the day with its checks, the second ends the program.
  process.once('SIGINT', () => stop.abort());
  const report = await playDay({ ...options, stop: stop.signal, say });
  for (const problem of report.problems) say(problem);
  say(report.summary);
  return report.problems.length === 0 ? 0 : 1;
}

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  },
);
