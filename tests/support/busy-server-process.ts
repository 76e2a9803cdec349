/** A server as a process of its own that says how long its event loop was kept busy: address of Redis, data folder. Sends its address. */
import { innerServer } from './live-server.ts';

const [redis, dir] = process.argv.slice(2) as [string, string];
const TICK_MS = 5;

/** How busy the event loop was; in milliseconds of the processor, as the clock would count what else the machine does. */
export interface Busy {
  /** Without a turn for anything else. */
  longest: number;
  loop: number;
  /** With all its threads. */
  process: number;
}

const ms = ({ user, system }: NodeJS.CpuUsage) => (user + system) / 1_000;
let longest = 0;
let last = ms(process.threadCpuUsage());
setInterval(() => {
  const now = ms(process.threadCpuUsage());
  longest = Math.max(longest, now - last);
  last = now;
}, TICK_MS);

let began = { loop: 0, process: 0 };
const used = () => ({ loop: ms(process.threadCpuUsage()), process: ms(process.cpuUsage()) });
process.on('message', (asked: 'begin' | 'end') => {
  const now = used();
  if (asked === 'begin') {
    began = now;
    longest = 0;
  }
  const busy: Busy = {
    ...{ longest, loop: now.loop - began.loop, process: now.process - began.process },
  };
  process.send!(busy);
});
process.on('disconnect', () => process.exit());
const { url } = await innerServer({ redis, dir });
process.send!({ url });
