import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { startRedis, type TestRedis } from './start-redis.ts';

export const SECRET_KEY = 'a secret key that only browser tests use';

/** The demo's schools on a Redis of their own, served by two processes: students sit at one, teachers at the other. */
export interface Demo extends AsyncDisposable {
  readonly redis: TestRedis;
  /** Addresses without a slash at the end. */
  readonly students: string;
  readonly teachers: string;
  /** Ends one of the servers as a crash does, and starts it again at its address once `meanwhile` is done. */
  restart(which: 'students' | 'teachers', meanwhile?: () => Promise<void>): Promise<void>;
}

const program = fileURLToPath(new URL('e2e-server-process.ts', import.meta.url));

/** Loads the demo and starts both servers; takes a few seconds. */
export async function openDemo(): Promise<Demo> {
  const redis = await startRedis({ appendfsync: 'always' });
  const children = new Map<string, ChildProcess>();
  const serve = async (port = '0') => {
    const child = fork(program, [redis.path, SECRET_KEY, 'demo', port]);
    const [listens] = (await once(child, 'message')) as [{ port: number }];
    const url = `http://127.0.0.1:${listens.port}`;
    children.set(url, child);
    return url;
  };
  const [students = '', teachers = ''] = await Promise.all([serve(), serve()]);
  return {
    redis,
    students,
    teachers,
    async restart(which, meanwhile) {
      const url = which === 'students' ? students : teachers;
      const child = children.get(url)!;
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
      await meanwhile?.();
      await serve(new URL(url).port);
    },
    async [Symbol.asyncDispose]() {
      const gone = [...children.values()].map((child) => once(child, 'exit'));
      for (const child of children.values()) child.disconnect();
      await Promise.all(gone);
      await redis.stop();
    },
  };
}
