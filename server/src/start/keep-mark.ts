import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Log } from '../log.ts';
import { holdings } from './holdings.ts';
import { logFolder, readLogList } from './log-list.ts';
import { type RecordMark, readMark, writeMark } from './record-mark.ts';

const EVERY_MS = 60_000;

interface KeepMarkOptions {
  readonly path: string;
  /** Socket path or URL. */
  readonly redis: string;
  /** The folder of the private Redis; undefined for a given one, of which only what it holds is marked. */
  readonly redisFolder?: string | undefined;
  readonly log: Log;
}

/**
 * Writes the mark of the record when it is begun, every minute, and when it is stopped; before it is begun, and where nothing
 * is held yet, not at all.
 */
export function keepMark(options: KeepMarkOptions): {
  begin: () => Promise<void>;
  stop: () => Promise<void>;
} {
  let before: RecordMark | undefined;
  let timer: NodeJS.Timeout | undefined;
  let looking: Promise<void> = Promise.resolve();
  const look = async () => {
    const { files, schools, demo } = await known(options);
    // What was there once is remembered, also if somebody empties the store while it runs.
    const held = {
      schools: Math.max(schools, before?.schools ?? 0),
      demo: demo || before?.demo === true,
    };
    if (files.length > 0 || held.schools > 0) await writeMark(options.path, { files, ...held });
  };
  // Redis may be away, the disk full, a file of the log just replaced: the next minute has another look.
  const again = () => {
    looking = look().catch((error: unknown) =>
      options.log.debug({ err: error }, 'mark not written'),
    );
    return looking;
  };
  return {
    async begin() {
      before = await readMark(options.path);
      await again();
      timer = setInterval(() => void again(), EVERY_MS);
    },
    async stop() {
      if (timer === undefined) return;
      clearInterval(timer);
      await looking;
      await again();
    },
  };
}

/**
 * What the record holds. Sizes are looked at first: by the time Redis answers, the write it was in is on the disk, as it is
 * one thread and answers nothing before that, so each size is surely written and every function begun before it is whole.
 */
async function known({ redis, redisFolder }: KeepMarkOptions): Promise<RecordMark> {
  const files = redisFolder === undefined ? [] : await filesOf(redisFolder);
  return { files, ...(await holdings(redis)) };
}

async function filesOf(redisFolder: string): Promise<RecordMark['files']> {
  const list = await readLogList(redisFolder);
  if (list === undefined || list === 'damaged')
    throw new Error('The list of the log is not there.');
  const current = list.filter((file) => file.type !== 'old');
  return await Promise.all(
    current.map(async ({ name }) => {
      const { size } = await stat(join(logFolder(redisFolder), name));
      return { name, size };
    }),
  );
}
