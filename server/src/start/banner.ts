import { networkInterfaces } from 'node:os';
import type { Config } from '../config.ts';
import type { DemoSignIn } from '../demo/demo-sign-ins.ts';

interface BannerFacts {
  readonly config: Pick<Config, 'host' | 'dataDir' | 'redisUrl' | 'publicOrigins'>;
  readonly port: number;
  /** The ways to sign in to the demo; empty without it. */
  readonly signIns: readonly DemoSignIn[];
  /** Nobody has an account. */
  readonly empty: boolean;
}

/** What `npm start` prints once it listens: where to go, how to sign in, where the data is, how to stop. */
export function banner({ config, port, signIns, empty }: BannerFacts): string {
  const lines = ['', 'Threshold is ready.', ''];
  const known = addresses(config, port);
  for (const [label, address] of known) lines.push(line(label, address));
  lines.push(line('data', config.dataDir));
  // Whole addresses: a display's is copied to another machine, or opened by a click.
  const whole = (what: string) => (what.startsWith('/') ? `${known[0]![1]}${what}` : what);
  if (signIns.length > 0)
    lines.push('', 'Sign in to the demo:', ...signIns.map(([who, what]) => line(who, whole(what))));
  if (empty) lines.push('', ...emptyWords(whole('/sign-up')));
  lines.push('', 'Ctrl-C stops it. The data stays.', '');
  return lines.join('\n');
}

function line(label: string, what: string): string {
  return `  ${label.padEnd(18)}${what}`;
}

const emptyWords = (signUp: string) => [
  `Nobody has an account yet. Start a class at ${signUp}`,
  'To load the demo schools and their sign-ins, stop it and start it again without SEED_DEMO=0.',
];

function addresses(
  config: BannerFacts['config'],
  port: number,
): [label: string, address: string][] {
  const given = config.publicOrigins.map((origin): [string, string] => ['for everyone', origin]);
  if (config.host) return [...given, ['listening on', `http://${bracketed(config.host)}:${port}`]];
  const network = Object.values(networkInterfaces())
    .flatMap((list) => list ?? [])
    .filter((address) => !address.internal && address.family === 'IPv4')
    .slice(0, 2)
    .map(({ address }): [string, string] => ['on your network', `http://${address}:${port}`]);
  return [...given, ['on this machine', `http://localhost:${port}`], ...network];
}

function bracketed(host: string): string {
  return host.includes(':') ? `[${host}]` : host;
}
