import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from './start-threshold.ts';

/** What a program of the test run printed and how it ended. */
export interface StepResult {
  readonly code: number | null;
  readonly output: string;
  readonly seconds: number;
}

/** Runs a shell command in the repository with its installed programs on the PATH. With `show`, its output appears as it comes. */
export function runStep(command: string, show = false): Promise<StepResult> {
  const begun = performance.now();
  const path = `${join(root, 'node_modules', '.bin')}:${process.env['PATH'] ?? ''}`;
  return new Promise((done) => {
    const child = spawn('sh', ['-c', command], {
      cwd: root,
      env: { ...process.env, PATH: path, FORCE_COLOR: show ? '1' : '0' },
      stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
    });
    let output = '';
    const keep = (chunk: Buffer) => (output += chunk.toString());
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    child.on('close', (code) =>
      done({ code, output, seconds: (performance.now() - begun) / 1_000 }),
    );
  });
}
