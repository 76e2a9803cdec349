import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { runProgram } from './run-program.ts';

/** One process for good: its number may be given again, so its start is kept beside it. */
export interface ProcessIdentity {
  readonly pid: number;
  /** When it started, in the system's own words; empty where the system does not tell. */
  readonly started: string;
}

/** The identity of a live process, or undefined if there is none of that number. */
export async function identify(pid: number): Promise<ProcessIdentity | undefined> {
  if (!isAlive(pid)) return undefined;
  return { pid, started: await startOf(pid) };
}

/** Whether that very process, and not a later one with its number, still runs. */
export async function isRunning(identity: ProcessIdentity): Promise<boolean> {
  return isAlive(identity.pid) && (await startOf(identity.pid)) === identity.started;
}

/** Ends a process: asks by SIGTERM, and after `patience` milliseconds by SIGKILL. Returns when it is gone. */
export async function endProcess(identity: ProcessIdentity, patience = 8_000): Promise<void> {
  const until = performance.now() + patience;
  send(identity.pid, 'SIGTERM');
  while (await isRunning(identity)) {
    if (performance.now() > until) send(identity.pid, 'SIGKILL');
    await pause(20);
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'; // there, but another user's
  }
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    return; // gone meanwhile, which is what was wanted
  }
}

async function startOf(pid: number): Promise<string> {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // Field 2 is the program's name in brackets and may hold spaces; counted from behind it, the start is the 20th.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (fields[0] === 'Z') return 'ended'; // a zombie holds nothing any more
    return `${bootId()} ${fields[19] ?? ''}`;
  } catch {
    const { code, output } = await runProgram('ps', ['-o', 'lstart=', '-p', String(pid)]);
    return code === 0 ? output.trim() : '';
  }
}

/** Starts are counted from the boot, so the same count may come again after the next one. */
function bootId(): string {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  } catch {
    return '';
  }
}
