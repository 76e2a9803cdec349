import { spawn } from 'node:child_process';

interface RunOptions {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** Aborting ends the program. */
  readonly signal?: AbortSignal;
}

/**
 * Runs a program to its end and returns its exit code and all it printed, stdout and stderr as they came.
 * A program that cannot be started, or was ended by a signal, has the code null; this never throws.
 */
export function runProgram(
  program: string,
  args: readonly string[],
  options: RunOptions = {},
): Promise<{ code: number | null; output: string }> {
  return new Promise((done) => {
    const child = spawn(program, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const keep = (chunk: Buffer) => (output += chunk.toString());
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', (error) => done({ code: null, output: output + error.message }));
    child.on('close', (code) => done({ code, output }));
  });
}
