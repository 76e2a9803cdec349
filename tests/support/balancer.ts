import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

/** A load balancer of the plainest kind: one address, behind it the first server that takes the connection. */
export class Balancer {
  readonly url: string;
  readonly #server: Server;
  readonly #open: Set<Socket>;

  private constructor(server: Server, open: Set<Socket>) {
    this.#server = server;
    this.#open = open;
    this.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  static async open(servers: readonly string[]): Promise<Balancer> {
    const open = new Set<Socket>();
    const server = createServer((client) => {
      open.add(client);
      client.on('error', () => undefined).on('close', () => open.delete(client));
      passOn(client, servers);
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new Balancer(server, open);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const closed = once(this.#server, 'close');
    this.#server.close();
    for (const socket of this.#open) socket.destroy();
    await closed;
  }
}

function passOn(client: Socket, [first, ...others]: readonly string[]): void {
  if (first === undefined) return void client.destroy();
  const { hostname, port } = new URL(first);
  const server = connect(Number(port), hostname);
  server.on('error', () => {
    if (server.connecting || server.pending) passOn(client, others);
    else client.destroy();
  });
  server.on('connect', () => {
    client.pipe(server).pipe(client);
    client.on('close', () => server.destroy());
    server.on('close', () => client.destroy());
  });
}
