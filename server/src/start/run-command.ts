import { say } from './say.ts';
import { StartError } from './start-error.ts';

/**
 * Runs a command for whoever runs the machine to its end. What it answers is printed; where that is null it was not asked as its help
 * says, which is printed instead. What went wrong says what to do.
 */
export function runCommand(
  help: string,
  act: (given: readonly string[]) => Promise<string | null>,
): void {
  const given = process.argv.slice(2);
  act(given).then(
    (told) => {
      say(told ?? help);
      process.exit(told !== null || given[0] === '--help' ? 0 : 1);
    },
    (error: unknown) => {
      const words = error instanceof StartError ? error.message : String(error);
      process.stderr.write(`${words}\n`);
      process.exit(1);
    },
  );
}
