import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify(argon2);

/** Cost of a password: about 50 ms and 19 MiB. Unit of memory: KiB. */
const COST = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 } as const;
/** More at once would take the process's threads away from files and from each other. */
const PASSWORDS_AT_ONCE = 2;

let hashing = 0;
const waiting: (() => void)[] = [];

/** A password as it may be kept: argon2id in PHC form. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const hash = await argon2id(password, salt, COST);
  const { memory, passes, parallelism } = COST;
  const text = (bytes: Buffer) => bytes.toString('base64').replaceAll('=', '');
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${text(salt)}$${text(hash)}`;
}

/** Whether it is that password. Where nothing is kept it takes as long and is false. */
export async function checkPassword(kept: string | undefined, password: string): Promise<boolean> {
  const parts = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([^$]+)\$([^$]+)$/.exec(kept ?? '');
  if (!parts) {
    await argon2id(password, Buffer.alloc(16), COST);
    return false;
  }
  const [memory, passes, parallelism] = parts.slice(1, 4).map(Number) as [number, number, number];
  const hash = Buffer.from(parts[5]!, 'base64');
  const cost = { memory, passes, parallelism, tagLength: hash.length };
  const given = await argon2id(password, Buffer.from(parts[4]!, 'base64'), cost);
  return timingSafeEqual(given, hash);
}

async function argon2id(
  message: string,
  nonce: Buffer,
  cost: Record<keyof typeof COST, number>,
): Promise<Buffer> {
  if (hashing >= PASSWORDS_AT_ONCE) await new Promise<void>((turn) => waiting.push(turn));
  else hashing += 1;
  try {
    return await derive('argon2id', { message, nonce, ...cost });
  } finally {
    const next = waiting.shift();
    if (next) next();
    else hashing -= 1;
  }
}
