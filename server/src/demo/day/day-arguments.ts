import { parseArgs } from 'node:util';
import { z } from 'zod';
import type { DayOptions } from './play-day.ts';

export const dayHelp = `Plays a school day against a running Threshold with the demo loaded: everybody signs in, presses, is called and
assessed, drops off and comes back, so that boards, walls and HQ move. At the end it checks that nothing acknowledged was
lost, that every screen shows what a fresh look shows, and that HQ equals the sum of the schools. It ends with 1 if not.

  npm run demo                          the demo's six classes for 10 minutes, at 10 times the pace
  npm run demo -- --minutes 1 --speed 60

  --url ADDRESS    the server; several times for several processes of one store (http://localhost:3000, or at PORT)
  --minutes N      how long it takes (10)
  --speed N        how many times faster than a real day (10)
  --seed TEXT      other choices with another text (threshold)
  --sections N     how many classes play, 2000 at most (6, all the demo has). More than six are made as practice schools, straight in the
                   store: that needs --redis or DATA_DIR, and the server's SECRET_KEY if it has one. They stay.
  --redis ADDRESS  socket path or URL of the server's store. Without it the private store of a server on this machine is
                   found through DATA_DIR; with neither, only what the server itself answers is checked.

The people of the demo do all this in their own names: what they cross is recorded, and stays. Nobody else should work in
these classes meanwhile, or the last checks may find what they do.
`;

/** Practice schools stay in the store: a slip of the finger must not fill it. */
const MOST_SECTIONS = 2_000;

const positive = z.coerce.number('say a number').positive('say a number above 0');
const schema = z.object({
  url: z
    .array(z.url({ protocol: /^https?$/ }).transform((address) => new URL(address).origin))
    .optional(),
  minutes: positive.default(10),
  speed: positive.default(10),
  seed: z.string().default('threshold'),
  sections: positive
    .int('say a whole number')
    .max(MOST_SECTIONS, `say ${MOST_SECTIONS} at most`)
    .default(6),
  redis: z.string().min(1).optional(),
});

/** The day that the command line asks for; null where it asks for help. Throws an Error that says what is wrong. */
export function dayArguments(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Omit<DayOptions, 'say'> | null {
  const { values } = parseArgs({
    args: [...args],
    options: {
      help: { type: 'boolean' },
      url: { type: 'string', multiple: true },
      minutes: { type: 'string' },
      speed: { type: 'string' },
      seed: { type: 'string' },
      sections: { type: 'string' },
      redis: { type: 'string' },
    },
  });
  if (values.help) return null;
  const read = schema.safeParse(values);
  if (!read.success) {
    const [issue] = read.error.issues;
    throw new Error(`--${String(issue!.path[0])} is wrong: ${issue!.message}.`);
  }
  const { url: urls = [`http://localhost:${env['PORT'] || 3000}`], redis, ...rest } = read.data;
  return {
    ...rest,
    urls,
    redis: redis ?? (env['REDIS_URL'] || undefined),
    dataDir: env['DATA_DIR'] || './data',
    secretKey: env['SECRET_KEY'] || undefined,
  };
}
