/**
 * The usual way to write such an app, and as safe: check the state in Lua, write with MULTI, then emit
 * through @socket.io/redis-adapter, then acknowledge. One Redis with appendfsync always.
 */
import { randomUUID } from 'node:crypto';
import { createAdapter } from '@socket.io/redis-adapter';
import { Redis, type Result } from 'ioredis';
import { roomOf, serveBareIo, type PlainReply } from './bare-io.ts';
import { plainChange, type PlainPress } from './plain-press.ts';

declare module 'ioredis' {
  interface RedisCommander<Context> {
    /** 'free', or why the press is not written; ALREADY_DONE for a command seen before. */
    checkPress(
      open: string,
      section: string,
      reply: string,
      objective: number,
    ): Result<string, Context>;
  }
}

const redis = new Redis(process.argv[2]!);
redis.defineCommand('checkPress', {
  numberOfKeys: 3,
  lua: `
if redis.call('EXISTS', KEYS[3]) == 1 then return 'ALREADY_DONE' end
if redis.call('HGET', KEYS[2], 'line') ~= 'open' then return 'LINE_CLOSED' end
if redis.call('HEXISTS', KEYS[1], ARGV[1]) == 1 then return 'ALREADY_OPEN' end
return 'free'`,
});

const keysOf = (press: PlainPress, attempt: string) => ({
  attempt: `{s1}:attempt:${attempt}`,
  open: `{s1}:open:${press.for}`,
  section: `{s1}:section:${press.section}`,
  line: `{s1}:section:${press.section}:line`,
  reply: `{s1}:reply:${press.commandId}`,
});

/** Writes all or, where a twin came between check and MULTI, takes its own writes back. */
async function write(press: PlainPress, attempt: string): Promise<number | null> {
  const keys = keysOf(press, attempt);
  const at = Date.now();
  const replies = await redis
    .multi()
    .hset(keys.attempt, {
      student: press.for,
      section: press.section,
      objective: press.objective,
      state: 'ready',
      at,
    })
    .hsetnx(keys.open, String(press.objective), attempt)
    .zadd(keys.line, at, attempt)
    .hincrby(keys.section, 'rev', 1)
    .set(keys.reply, attempt, 'EX', 86_400, 'NX')
    .exec();
  const [, opened, , rev, kept] = replies!.map(([fault, value]) => {
    if (fault) throw fault;
    return value;
  });
  if (opened === 1 && kept === 'OK') return rev as number;
  const back = redis.multi().del(keys.attempt).zrem(keys.line, attempt);
  if (opened === 1) back.hdel(keys.open, String(press.objective));
  if (kept === 'OK') back.del(keys.reply);
  await back.exec();
  return null;
}

async function accept(
  press: PlainPress,
  emit: (rev: number, attempt: string) => void,
): Promise<PlainReply> {
  const attempt = randomUUID();
  const keys = keysOf(press, attempt);
  const state = await redis.checkPress(keys.open, keys.section, keys.reply, press.objective);
  if (state !== 'free') return { ok: false, code: state };
  const rev = await write(press, attempt);
  if (rev === null) return { ok: false, code: 'ALREADY_OPEN' };
  emit(rev, attempt);
  return { ok: true, rev };
}

serveBareIo(
  (io, press, acknowledge) => {
    void accept(press, (rev, attempt) =>
      io.to(roomOf(press.section)).emit('change', plainChange(press, rev, attempt)),
    ).then(acknowledge);
  },
  createAdapter(redis.duplicate(), redis.duplicate()),
);
