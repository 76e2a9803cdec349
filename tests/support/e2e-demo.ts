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
}

const program = fileURLToPath(new URL('e2e-server-process.ts', import.meta.url));

/** Loads the demo and starts both servers; takes a few seconds. */
export async function openDemo(): Promise<Demo> {
  const redis = await startRedis({ appendfsync: 'always' });
  const children: ChildProcess[] = [];
  const serve = async () => {
    const child = fork(program, [redis.path, SECRET_KEY]);
    children.push(child);
    const [{ port }] = (await once(child, 'message')) as [{ port: number }];
    return `http://127.0.0.1:${port}`;
  };
  const [students = '', teachers = ''] = await Promise.all([serve(), serve()]);
  return {
    redis,
    students,
    teachers,
    async [Symbol.asyncDispose]() {
      const gone = children.map((child) => once(child, 'exit'));
      for (const child of children) child.disconnect();
      await Promise.all(gone);
      await redis.stop();
    },
  };
}
