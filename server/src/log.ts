import pino from 'pino';
import type { Config } from './config.ts';

/** What a logger does here: JSON lines on stderr. What people should read at start goes to stdout, see start/say.ts. */
export type Log = pino.Logger;

/**
 * Fields that could name a person or open a door. A log line should never carry them; if one does by mistake,
 * it is written without them, at the top of the line and one or two levels down.
 */
const personal = [
  ...['name', 'first', 'last', 'names', 'email', 'pin', 'password', 'note', 'reason', 'text'],
  ...['token', 'secret', 'secretKey', 'cookie', 'authorization', 'session', 'body', 'headers'],
];

/** Makes the process's log: JSON lines on stderr (or `destination`) at the level of the settings, with personal fields hidden. */
export function createLog(
  config: Pick<Config, 'logLevel'>,
  destination: pino.DestinationStream = pino.destination({ fd: 2, sync: true }),
): Log {
  return pino(
    {
      level: config.logLevel,
      base: { pid: process.pid },
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: { err: describeError },
      redact: {
        paths: personal.flatMap((field) => [field, `*.${field}`, `*.*.${field}`]),
        censor: '[hidden]',
      },
    },
    destination,
  );
}

/** Only the parts of an error that the program wrote: its further fields may hold what a person typed. */
function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error };
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {};
  return { type: error.name, message: error.message, ...code, stack: error.stack };
}
