/**
 * A server as a process of its own: address of Redis, data folder, milliseconds by which its clock is wrong. Prints its address. It ends
 * when its input does.
 */
const [redis, dir, clock] = process.argv.slice(2) as [string, string, string];

process.stdin.on('end', () => process.exit()).resume();

const now = Date.now;
Date.now = () => now() + Number(clock);

const { innerServer } = await import('./live-server.ts');
const { url } = await innerServer({ redis, dir });
console.log(url);
