import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { runProgram } from './run-program.ts';
import { say as sayToStdout, step, type Say } from './say.ts';
import { StartError } from './start-error.ts';

/** A program of the operating system that Threshold needs. */
export interface NeededProgram {
  /** The names it goes by, the best first. */
  readonly names: readonly string[];
  readonly aptPackage: string;
  readonly brewPackage: string;
  /** What a person can do where nothing here works: the end of the one line they see. */
  readonly otherwise: string;
}

/** The path of the first of `names` that is on the PATH and may be run, or undefined. */
export function onPath(
  names: readonly string[],
  path: string | undefined = process.env['PATH'],
): string | undefined {
  const folders = (path ?? '').split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(mayRun);
}

/**
 * Finds a program: on the PATH, else installed by apt-get (as root, or with sudo where it asks for no password),
 * else by brew. Says when it installs. Throws a StartError that says what to do.
 */
export async function findProgram(program: NeededProgram, say: Say = sayToStdout): Promise<string> {
  const found = onPath(program.names);
  if (found) return found;

  const failures: string[] = [];
  for (const install of await installers(program)) {
    say(`${program.names[0]} is missing; installing it with ${install.label}`);
    const failure = await step(`Installing with ${install.label}`, () => install.run(), say);
    const installed = onPath(program.names);
    if (installed) return installed;
    failures.push(`${install.label} failed (${failure ?? 'it was not there afterwards'})`);
  }
  const tried = failures.length > 0 ? ` and ${failures.join(', ')}` : '';
  throw new StartError(`${program.names[0]} is not on the PATH${tried}. ${program.otherwise}`);
}

interface Installer {
  readonly label: string;
  /** Installs; returns the last line of a failure, never empty, or undefined when all went well. */
  readonly run: () => Promise<string | undefined>;
}

async function installers(program: NeededProgram): Promise<Installer[]> {
  const possible: Installer[] = [];
  const apt = onPath(['apt-get']);
  const root = apt ? await asRoot() : undefined;
  if (apt && root) {
    const install = () => [
      ...root,
      apt,
      'install',
      '-y',
      '--no-install-recommends',
      program.aptPackage,
    ];
    possible.push({
      label: `apt-get install ${program.aptPackage}`,
      run: async () => {
        // The package lists may be missing (a fresh container) or old: then refresh them once and try again.
        const first = await runAll([install()]);
        return first && (await runAll([[...root, apt, 'update'], install()]));
      },
    });
  }
  const brew = onPath(['brew']);
  if (brew) {
    possible.push({
      label: `brew install ${program.brewPackage}`,
      run: () => runAll([[brew, 'install', program.brewPackage]]),
    });
  }
  return possible;
}

/** What to put before a command so that it runs as root: nothing, sudo, or undefined when it cannot be done without a password. */
async function asRoot(): Promise<string[] | undefined> {
  if (process.getuid?.() === 0) return [];
  const sudo = onPath(['sudo']);
  if (!sudo) return undefined;
  const { code } = await runProgram(sudo, ['-n', 'true']);
  // sudo drops the environment, so what apt-get needs goes through env.
  return code === 0 ? [sudo, '-n', 'env', 'DEBIAN_FRONTEND=noninteractive'] : undefined;
}

async function runAll(commands: readonly (readonly string[])[]): Promise<string | undefined> {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const [program = '', ...args] of commands) {
    const { code, output } = await runProgram(program, args, { env });
    if (code !== 0) return output.trim().split('\n').at(-1)?.slice(0, 200) || 'it gave no reason';
  }
  return undefined;
}

function mayRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false; // not there, or not ours to run: the next folder of the PATH may have it
  }
}
