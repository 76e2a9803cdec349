import { Functions } from '@threshold/server/store/functions.ts';
import { connectRedis } from '@threshold/server/store/redis.ts';
import { SchoolStore } from '@threshold/server/store/school-store.ts';
import type { StoreAnswer, StoreQuestion } from './drill-store-process.ts';

/** What `StoreProcess` starts: one school's store, asked by messages. Arguments: the socket of Redis, the school. */
const [socket = '', school = ''] = process.argv.slice(2);
const redis = connectRedis(socket);
redis.on('error', () => undefined);
const store = new SchoolStore(new Functions(redis), Number(school));

process.on('message', ({ number, ask }: { number: number; ask: StoreQuestion }) => {
  const tell = (answer: StoreAnswer) => process.send?.({ number, answer });
  void answerTo(ask).then(
    (value) => tell({ value }),
    (error: unknown) => tell({ error: String(error) }),
  );
});

async function answerTo(ask: StoreQuestion): Promise<unknown> {
  switch (ask.what) {
    case 'clock':
      return Date.now();
    case 'apply':
      return store.apply(ask.command);
    case 'apply-and-die':
      await store.apply(ask.command);
      // [T2] Committed, and nobody was told.
      process.kill(process.pid, 'SIGKILL');
      return undefined;
    case 'beat':
      return store.beat(ask.process, ask.beat);
    case 'sweep':
      return store.sweep(ask.day, ask.at);
  }
}
