import { connect as connectPlain, type Socket } from 'node:net';
import { connect as connectSafe } from 'node:tls';

/**
 * Sends commands to a Redis over one connection of their own and returns the reply to the last, as text.
 * For the start and the tests, which must be able to ask before there is a client. `address` is a socket path or
 * a redis:// or rediss:// URL. Throws with the reason when it cannot connect, is refused, or nothing came for
 * `patience` milliseconds.
 */
export async function askRedis(
  address: string,
  commands: readonly (readonly string[])[],
  patience = 3_000,
): Promise<string> {
  const all = [...signIn(address), ...commands];
  const socket = connect(address);
  const timer = setTimeout(
    () => socket.destroy(new Error(`no answer within ${patience / 1_000} s`)),
    patience,
  );
  try {
    socket.write(all.map(encode).join(''));
    return await lastReply(socket, all.length);
  } finally {
    clearTimeout(timer);
    socket.destroy();
  }
}

function connect(address: string): Socket {
  if (address.startsWith('/')) return connectPlain(address);
  const url = new URL(address);
  const to = { host: url.hostname.replace(/^\[|\]$/g, ''), port: Number(url.port || 6379) };
  return url.protocol === 'rediss:'
    ? connectSafe({ ...to, servername: to.host })
    : connectPlain(to);
}

function signIn(address: string): string[][] {
  if (address.startsWith('/')) return [];
  const { username, password } = new URL(address);
  if (!password) return [];
  return [
    ['AUTH', ...(username ? [decodeURIComponent(username)] : []), decodeURIComponent(password)],
  ];
}

function encode(words: readonly string[]): string {
  const parts = words.map((word) => `$${Buffer.byteLength(word)}\r\n${word}\r\n`);
  return `*${words.length}\r\n${parts.join('')}`;
}

async function lastReply(socket: Socket, count: number): Promise<string> {
  let unread = Buffer.alloc(0);
  let waiting = count;
  for await (const chunk of socket) {
    unread = Buffer.concat([unread, chunk as Buffer]);
    for (let reply = parse(unread); reply; reply = parse(unread)) {
      unread = unread.subarray(reply.length);
      if (reply.error !== undefined) throw new Error(reply.error);
      if (--waiting === 0) return reply.text;
    }
  }
  throw new Error('the connection was closed');
}

/** One simple reply (text, number, bulk) from the front, or undefined while it is not whole. */
function parse(bytes: Buffer): { length: number; text: string; error?: string } | undefined {
  const end = bytes.indexOf('\r\n');
  if (end < 0) return undefined;
  const kind = String.fromCharCode(bytes[0] ?? 0);
  const line = bytes.toString('utf8', 1, end);
  if (kind === '-') return { length: end + 2, text: '', error: line };
  if (kind !== '$') return { length: end + 2, text: line };
  const size = Number(line);
  if (size < 0) return { length: end + 2, text: '' };
  if (bytes.length < end + 2 + size + 2) return undefined;
  return { length: end + 4 + size, text: bytes.toString('utf8', end + 2, end + 2 + size) };
}
