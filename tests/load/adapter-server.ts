/**
 * The usual way to write such an app, and as safe: check the state in Lua, write with MULTI, then emit
 * through @socket.io/redis-adapter, then acknowledge. One Redis with appendfsync always.
 */
import { randomUUID } from 'node:crypto';
import { createAdapter } from '@socket.io/redis-adapter';
import { Redis, type Result } from 'ioredis';
import { roomOf, serveBareIo, type PlainReply } from './bare-io.ts';
import {
  plainReadied,
  plainWithdrawn,
  type PlainChange,
  type PlainReady,
  type PlainWithdraw,
} from './plain-press.ts';

declare module 'ioredis' {
  interface RedisCommander<Context> {
    /** 'free', or why the press is not written; ALREADY_DONE for a command seen before. */
    checkReady(
      open: string,
      section: string,
      reply: string,
      objective: number,
    ): Result<string, Context>;
    /** The objective of the attempt, or why the press is not written. */
    checkWithdraw(attempt: string, reply: string, student: number): Result<string, Context>;
  }
}

const KEPT_S = 86_400;

const redis = new Redis(process.argv[2]!);
redis.defineCommand('checkReady', {
  numberOfKeys: 3,
  lua: `
if redis.call('EXISTS', KEYS[3]) == 1 then return 'ALREADY_DONE' end
if redis.call('HGET', KEYS[2], 'line') ~= 'open' then return 'LINE_CLOSED' end
if redis.call('HEXISTS', KEYS[1], ARGV[1]) == 1 then return 'ALREADY_OPEN' end
return 'free'`,
});
redis.defineCommand('checkWithdraw', {
  numberOfKeys: 2,
  lua: `
if redis.call('EXISTS', KEYS[2]) == 1 then return 'ALREADY_DONE' end
local attempt = redis.call('HMGET', KEYS[1], 'student', 'state', 'objective')
if attempt[1] ~= ARGV[1] then return 'NOT_FOUND' end
if attempt[2] ~= 'ready' then return 'WRONG_STATE' end
return attempt[3]`,
});

const keysOf = (press: PlainReady | PlainWithdraw, attempt: string) => ({
  attempt: `{s1}:attempt:${attempt}`,
  open: `{s1}:open:${press.for}`,
  section: `{s1}:section:${press.section}`,
  line: `{s1}:section:${press.section}:line`,
  reply: `{s1}:reply:${press.commandId}`,
});

/** The replies of a MULTI in their order; a fault among them is thrown. */
async function valuesOf(replies: Promise<[Error | null, unknown][] | null>): Promise<unknown[]> {
  return (await replies)!.map(([fault, value]) => {
    if (fault) throw fault;
    return value;
  });
}

/** Writes all or, where a twin came between check and MULTI, takes its own writes back. */
async function writeReady(press: PlainReady, attempt: string): Promise<number | null> {
  const keys = keysOf(press, attempt);
  const at = Date.now();
  const [, opened, , rev, kept] = await valuesOf(
    redis
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
      .set(keys.reply, attempt, 'EX', KEPT_S, 'NX')
      .exec(),
  );
  if (opened === 1 && kept === 'OK') return rev as number;
  const back = redis.multi().del(keys.attempt).zrem(keys.line, attempt);
  if (opened === 1) back.hdel(keys.open, String(press.objective));
  if (kept === 'OK') back.del(keys.reply);
  await back.exec();
  return null;
}

/** Writes all; a twin that came between check and MULTI finds the attempt out of the line, and all else as it is. */
async function writeWithdraw(press: PlainWithdraw, objective: string): Promise<number | null> {
  const keys = keysOf(press, press.attempt);
  const [gone, , , , rev] = await valuesOf(
    redis
      .multi()
      .zrem(keys.line, press.attempt)
      .hdel(keys.open, objective)
      .hset(keys.attempt, 'state', 'withdrawn')
      .expire(keys.attempt, KEPT_S)
      .hincrby(keys.section, 'rev', 1)
      .set(keys.reply, press.attempt, 'EX', KEPT_S, 'NX')
      .exec(),
  );
  return gone === 1 ? (rev as number) : null;
}

type Emit = (change: PlainChange) => void;

async function ready(press: PlainReady, emit: Emit): Promise<PlainReply> {
  const attempt = randomUUID();
  const keys = keysOf(press, attempt);
  const state = await redis.checkReady(keys.open, keys.section, keys.reply, press.objective);
  if (state !== 'free') return { ok: false, code: state };
  const rev = await writeReady(press, attempt);
  if (rev === null) return { ok: false, code: 'ALREADY_OPEN' };
  emit(plainReadied(press, rev, attempt));
  return { ok: true, rev, attempt };
}

async function withdraw(press: PlainWithdraw, emit: Emit): Promise<PlainReply> {
  const { attempt } = press;
  const keys = keysOf(press, attempt);
  const objective = await redis.checkWithdraw(keys.attempt, keys.reply, press.for);
  if (Number.isNaN(Number(objective))) return { ok: false, code: objective };
  const rev = await writeWithdraw(press, objective);
  if (rev === null) return { ok: false, code: 'WRONG_STATE' };
  emit(plainWithdrawn(press, rev));
  return { ok: true, rev, attempt };
}

serveBareIo(
  {
    ready(io, press, acknowledge) {
      const emit: Emit = (change) => io.to(roomOf(press.section)).emit('change', change);
      void ready(press, emit).then(acknowledge);
    },
    withdraw(io, press, acknowledge) {
      const emit: Emit = (change) => io.to(roomOf(press.section)).emit('change', change);
      void withdraw(press, emit).then(acknowledge);
    },
  },
  createAdapter(redis.duplicate(), redis.duplicate()),
);
