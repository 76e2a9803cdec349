import { resolve } from 'node:path';
import * as z from 'zod';

const text = z.string().trim();

const origin = z
  .string()
  .refine(
    (value) => URL.canParse(value) && new URL(value).origin === value,
    'write it like https://threshold.example.org, without a path',
  );

/** An empty variable means the same as one that is not there: compose files and .env files produce them. */
const settings = z.object({
  PORT: z
    .string()
    .default('3000')
    .refine((value) => /^\d{1,5}$/.test(value) && Number(value) < 65_536, 'must be 0 to 65535')
    .transform(Number)
    .describe('port to listen on; 0 picks a free one and prints it'),
  HOST: text.optional().describe('address to listen on; without it, every address of this machine'),
  DATA_DIR: text
    .default('./data')
    .transform((folder) => resolve(folder))
    .describe('folder that keeps everything; back this up'),
  REDIS_URL: text
    .refine(
      (value) => value.startsWith('/') || /^rediss?:\/\/[^/?#\s]/.test(value),
      'must be redis://…, rediss://… or the absolute path of a socket',
    )
    .optional()
    .describe('a Redis (7.0 or newer) of your own; then no private one is started'),
  PUBLIC_ORIGIN: text
    .default('')
    .transform((list) =>
      list
        .split(',')
        .map((item) => item.trim())
        .filter(Boolean),
    )
    .pipe(z.array(origin))
    .describe('addresses people use when a proxy stands in front, separated by commas'),
  SMTP_URL: text
    .refine(
      (value) => /^smtps?:\/\/[^/?#\s]/.test(value),
      'must be smtp://user:password@host:587 or smtps://…',
    )
    .optional()
    .describe(
      'mail server for links: a new password, an invitation, an address; needs PUBLIC_ORIGIN, where they lead',
    ),
  MAIL_FROM: text
    .pipe(z.email('must be one address'))
    .optional()
    .describe('address that letters come from; without it, no-reply at the first of PUBLIC_ORIGIN'),
  SECRET_KEY: text
    .min(32, 'must have at least 32 characters')
    .optional()
    .describe('key for sessions and stored PINs; without it, one is made once in DATA_DIR'),
  SEED_DEMO: z
    .enum(['0', '1'], 'must be 0 or 1')
    .default('1')
    .transform((value) => value === '1')
    .describe('0 starts empty: the first class begins at /sign-up; 1 loads the demo schools once'),
  LOG_LEVEL: z
    .enum(
      ['trace', 'debug', 'info', 'warn', 'error', 'silent'],
      'must be trace, debug, info, warn, error or silent',
    )
    .default('info')
    .describe('how much is logged, as JSON lines on stderr'),
});

/** The settings of one server process, checked. Paths are absolute. */
export interface Config {
  readonly port: number;
  /** Undefined: every address of the machine. */
  readonly host: string | undefined;
  readonly dataDir: string;
  /** Undefined: a private Redis is started in `dataDir`. */
  readonly redisUrl: string | undefined;
  /** Allowed Origins beside the address asked for; empty when no proxy stands in front. */
  readonly publicOrigins: readonly string[];
  /** Absent: no mail is sent. */
  readonly mail?: { readonly url: string; readonly from: string };
  /** Undefined: kept in `dataDir`. */
  readonly secretKey: string | undefined;
  readonly seedDemo: boolean;
  readonly logLevel: 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'silent';
}

export type ConfigResult =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly errors: readonly string[] };

/** Reads the settings from the environment: all of them, or one line for each that is wrong. Never quotes a value. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): ConfigResult {
  const given = Object.fromEntries(
    Object.keys(settings.shape).flatMap((name) => (env[name] ? [[name, env[name]]] : [])),
  );
  const read = settings.safeParse(given);
  if (!read.success) {
    const errors = read.error.issues.map(
      (issue) => `The setting ${String(issue.path[0])} is wrong: ${issue.message}.`,
    );
    return { ok: false, errors };
  }
  const value = read.data;
  const [first] = value.PUBLIC_ORIGIN;
  if (value.SMTP_URL && !first) {
    // What a request says of its own address is no place to send a secret to.
    return {
      ok: false,
      errors: ['The setting SMTP_URL needs PUBLIC_ORIGIN: links in letters lead there.'],
    };
  }
  return {
    ok: true,
    config: {
      port: value.PORT,
      host: value.HOST,
      dataDir: value.DATA_DIR,
      redisUrl: value.REDIS_URL,
      publicOrigins: value.PUBLIC_ORIGIN,
      ...(value.SMTP_URL
        ? {
            mail: {
              url: value.SMTP_URL,
              from: value.MAIL_FROM ?? `no-reply@${new URL(first!).hostname}`,
            },
          }
        : {}),
      secretKey: value.SECRET_KEY,
      seedDemo: value.SEED_DEMO,
      logLevel: value.LOG_LEVEL,
    },
  };
}

/** The table of settings that `--help` prints, made from the schema: name, what it is, and its default. */
export function describeSettings(): string {
  const defaults: Record<string, unknown> = {};
  for (const name of ['PORT', 'DATA_DIR', 'SEED_DEMO', 'LOG_LEVEL'] as const) {
    defaults[name] = z.toJSONSchema(settings.shape[name], { io: 'input' }).default;
  }
  return Object.entries(settings.shape)
    .map(([name, schema]) => {
      const preset = defaults[name] === undefined ? '' : ` (${String(defaults[name])})`;
      return `  ${name.padEnd(15)}${schema.description ?? ''}${preset}`;
    })
    .join('\n');
}
