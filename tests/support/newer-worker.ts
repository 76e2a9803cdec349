import { once } from 'node:events';
import { createServer, request, type IncomingMessage } from 'node:http';
import { type AddressInfo, connect } from 'node:net';

/** A server as it is, until an update is played: then its service worker is that of another version, which has the same files. */
export interface Updating extends AsyncDisposable {
  readonly url: string;
  /** From now on the worker is of the version `newer`. */
  update(): void;
  /** The server's next answer for that address is on its way until it is let go. */
  hold(path: string): Held;
}

interface Held {
  /** The server has answered. */
  readonly answered: Promise<undefined>;
  /** Lets the answer go; resolves when all of it was sent. */
  letGo(): Promise<void>;
}

type Holding = Record<'answered' | 'free' | 'sent', PromiseWithResolvers<undefined>>;

/** Stands in front of that server. */
export async function updating(server: string): Promise<Updating> {
  const { hostname, port } = new URL(server);
  let newer = false;
  const holding = new Map<string, Holding>();
  const front = createServer((asked, answer) => {
    const isWorker = newer && asked.url === '/service-worker.js';
    const to = { hostname, port, method: asked.method, path: asked.url };
    const passed = request({ ...to, headers: isWorker ? plain(asked.headers) : asked.headers });
    passed.on('error', () => answer.destroy());
    passed.on('response', (reply) => {
      if (isWorker) void asNewer(reply).then((text) => answer.writeHead(200, js).end(text));
      else {
        const path = asked.url ?? '';
        const held = holding.get(path);
        holding.delete(path);
        held?.answered.resolve(undefined);
        answer.once('finish', () => held?.sent.resolve(undefined));
        void (held?.free.promise ?? Promise.resolve()).then(() =>
          reply.pipe(answer.writeHead(reply.statusCode ?? 502, reply.headers)),
        );
      }
    });
    asked.pipe(passed);
  });
  front.on('upgrade', (asked, client, head) => {
    const lines = [`${asked.method} ${asked.url} HTTP/1.1`];
    for (let i = 0; i < asked.rawHeaders.length; i += 2)
      lines.push(`${asked.rawHeaders[i]}: ${asked.rawHeaders[i + 1]}`);
    const behind = connect(Number(port), hostname, () => {
      behind.write(`${lines.join('\r\n')}\r\n\r\n`);
      behind.write(head);
      client.pipe(behind).pipe(client);
    });
    for (const [one, other] of [
      [client, behind],
      [behind, client],
    ] as const)
      one.on('error', () => other.destroy()).on('close', () => other.destroy());
  });
  front.listen(0, '127.0.0.1');
  await once(front, 'listening');
  return {
    url: `http://127.0.0.1:${(front.address() as AddressInfo).port}`,
    update: () => void (newer = true),
    hold(path) {
      const [answered, free, sent] = [0, 0, 0].map(() => Promise.withResolvers<undefined>());
      holding.set(path, { answered: answered!, free: free!, sent: sent! });
      return {
        answered: answered!.promise,
        async letGo() {
          free!.resolve(undefined);
          await sent!.promise;
        },
      };
    },
    async [Symbol.asyncDispose]() {
      const closed = once(front, 'close');
      front.close();
      front.closeAllConnections();
      await closed;
    },
  };
}

const js = { 'content-type': 'text/javascript', 'cache-control': 'no-cache' };

/** Asks for the whole file, as it is written. */
function plain(headers: IncomingMessage['headers']): IncomingMessage['headers'] {
  const left = ['accept-encoding', 'if-none-match', 'if-modified-since'];
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !left.includes(name)));
}

async function asNewer(reply: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of reply.setEncoding('utf8')) text += chunk as string;
  const renamed = text.replace(/version:`\d+`/, 'version:`newer`');
  if (renamed === text) throw new Error('the worker does not say its version');
  return renamed;
}
