import { readdirSync, readFileSync } from 'node:fs';

const tick = 1e6 / 100; // USER_HZ is 100 on every Linux that Node runs on

/**
 * User and system time that a process has used, all threads. Unit: µs. From the scheduler's own
 * nanoseconds where the kernel gives them, else from /proc/<pid>/stat in steps of 10 ms.
 */
export function processCpu(pid: number): number {
  try {
    const threads = readdirSync(`/proc/${pid}/task`).map((thread) =>
      Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0]),
    );
    return threads.reduce((sum, ns) => sum + ns, 0) / 1000;
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code !== 'ENOENT') throw fault;
  }
  // The name in field 2 may hold spaces and parentheses: count from behind it. utime and stime are fields 14 and 15.
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ');
  return (Number(fields[11]) + Number(fields[12])) * tick;
}

/** Time in which the machine's cores were not idle, what a hypervisor took from them included. Unit: µs. */
export function machineCpu(): number {
  const [user, nice, system, , , irq, softirq, steal] = readFileSync('/proc/stat', 'utf8')
    .split(/\s+/, 9)
    .slice(1)
    .map(Number);
  return (user! + nice! + system! + irq! + softirq! + steal!) * tick;
}
