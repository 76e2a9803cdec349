import { E2eServer } from './e2e-server.ts';
import { pastOfDemo } from './past-of-demo.ts';
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

/** Starts both servers on a demo of which only today is loaded now, where a past was made for the run. */
export async function openDemo(): Promise<Demo> {
  const redis = await startRedis({ appendfsync: 'always', ...pastOfDemo() });
  const served = { address: redis.path, secretKey: SECRET_KEY, what: 'demo', port: 0 } as const;
  const [students, teachers] = await Promise.all([E2eServer.open(served), E2eServer.open(served)]);
  const servers = { students, teachers };
  return {
    redis,
    students: students.url,
    teachers: teachers.url,
    async restart(which, meanwhile) {
      const again = await servers[which].crash();
      await meanwhile?.();
      servers[which] = await again();
    },
    async [Symbol.asyncDispose]() {
      await Promise.all(Object.values(servers).map((server) => server.close()));
      await redis.stop();
    },
  };
}
