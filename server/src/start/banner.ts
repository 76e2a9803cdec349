import { networkInterfaces } from 'node:os';
import type { Config } from '../config.ts';

interface BannerFacts {
  readonly config: Pick<Config, 'host' | 'dataDir' | 'redisUrl' | 'publicOrigins'>;
  readonly port: number;
  /** One line for each way to sign in to the demo; empty without it. */
  readonly signIns: readonly string[];
  /** Nobody has an account. */
  readonly empty: boolean;
}

/** What `npm start` prints once it listens: where to go, how to sign in, where the data is, how to stop. */
export function banner({ config, port, signIns, empty }: BannerFacts): string {
  const lines = ['', 'Threshold is ready.', ''];
  for (const [label, address] of addresses(config, port))
    lines.push(`  ${label.padEnd(18)}${address}`);
  lines.push(`  ${'data'.padEnd(18)}${config.dataDir}`);
  if (signIns.length > 0)
    lines.push('', 'Sign in to the demo:', ...signIns.map((line) => `  ${line}`));
  if (empty) lines.push('', ...emptyWords);
  lines.push('', 'Ctrl-C stops it. The data stays.', '');
  return lines.join('\n');
}

const emptyWords = [
  'Nobody can sign in: there are no schools and no accounts, and this version has no way to make the first one.',
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
