import { isDeepStrictEqual } from 'node:util';
import { applyEvent } from '@threshold/shared/domain/section-state.ts';
import { sectionEvent } from '@threshold/shared/contract/events.ts';
import { RECORD_BYTES } from '@threshold/shared/domain/ledger.ts';
import { checkSchool } from '@threshold/server/demo/check-school.ts';
import { Functions } from '@threshold/server/store/functions.ts';
import { keptReply } from '@threshold/server/store/kept-reply.ts';
import { schoolKeys } from '@threshold/server/store/keys.ts';
import type { RedisClient } from '@threshold/server/store/redis.ts';
import { SchoolStore } from '@threshold/server/store/school-store.ts';
import type { DrillLoad, Sent } from './drill-load.ts';

const replyTo = (redis: RedisClient, { room, command }: Sent) =>
  keptReply(redis, room.records.school, command.commandId);

/** Of the accepted commands those whose reply that Redis does not keep word for word. Rule T1. */
export async function lostOf(redis: RedisClient, accepted: readonly Sent[]): Promise<string[]> {
  const kept = await Promise.all(accepted.map((one) => replyTo(redis, one)));
  return accepted.filter((one, i) => !isDeepStrictEqual(kept[i], one.reply)).map(inWords);
}

/** A command in a line: a failed expectation prints it. */
function inWords({ room, command, unknown }: Sent): string {
  const who = `school ${room.records.school}, ${command.person}`;
  return `${command.name} ${command.commandId} (${who})${unknown ? `: ${unknown}` : ''}`;
}

/** Of those commands the ones that Redis keeps a reply of: they were committed, whatever their senders know. */
export async function keptOf(redis: RedisClient, sent: readonly Sent[]): Promise<string[]> {
  const kept = await Promise.all(sent.map((one) => replyTo(redis, one)));
  return sent.filter((one, i) => kept[i] !== null).map(inWords);
}

/** Asks accepted commands once more, and answers those that got another reply than the first time. Rule T2. */
export async function differingOf(accepted: readonly Sent[]): Promise<string[]> {
  const again = await Promise.all(
    accepted.map(({ room, command }) => room.records.store.apply(command)),
  );
  return accepted.filter((one, i) => !isDeepStrictEqual(again[i], one.reply)).map(inWords);
}

/**
 * What is wrong with the schools of a load in that Redis, in words: the schools' own rules, the board against the replay
 * of its feed, and what the kept replies say was done against what is there. Rules T2, T3, F3.
 */
export async function verdict(redis: RedisClient, load: DrillLoad): Promise<string[]> {
  const found: string[] = [];
  for (const room of load.rooms) {
    found.push(...(await checkSchool(redis, room.records.school)));
    found.push(...(await checkReplay(redis, load, room)));
    found.push(...(await checkEffects(redis, load, room)));
  }
  return found;
}

type Room = Sent['room'];

/** [F3] The feed over the first look at a section equals the present look. */
async function checkReplay(redis: RedisClient, load: DrillLoad, room: Room): Promise<string[]> {
  const { school } = room.records;
  const store = new SchoolStore(new Functions(redis), school);
  const found: string[] = [];
  for (const [section, start] of load.starts.get(room)!) {
    const entries = await redis.xrange(schoolKeys(school).feed(`section:${section}`), '-', '+');
    const feed = entries.map(([id, [, text]]) => ({ rev: Number(id.slice(2)), text: text! }));
    if ((feed[0]?.rev ?? 0) > start.rev + 1)
      throw new Error('the feed was trimmed past the first look: the drill ran too long');
    const board = feed
      .filter(({ rev }) => rev > start.rev)
      .flatMap(({ text }) => (JSON.parse(text) as unknown[]).map((one) => sectionEvent.parse(one)))
      .reduce(applyEvent, start.state);
    const look = await store.readSection(section, null);
    if (!isDeepStrictEqual(asSent(board), asSent(look?.state)))
      found.push(`school ${school}: board of section ${section} is not its feed replayed`);
  }
  return found;
}

/** Without fields that hold nothing, as a client gets it. */
function asSent(state: unknown): unknown {
  return JSON.parse(JSON.stringify(state ?? null));
}

/** [T2] What is there is what the kept replies say was done, once each: no attempt and no record more, none fewer. */
async function checkEffects(redis: RedisClient, load: DrillLoad, room: Room): Promise<string[]> {
  const { school } = room.records;
  const keys = schoolKeys(school);
  const found: string[] = [];
  const done = { attempts: 0, records: 0 };
  const sent = load.sent.filter((one) => one.room === room);
  const replies = await Promise.all(sent.map((one) => replyTo(redis, one)));
  for (const [i, one] of sent.entries()) {
    const kept = replies[i];
    if (kept && one.reply?.ok === false)
      found.push(`school ${school}: ${one.command.name} was refused and has an effect`);
    if (!kept?.ok) continue;
    const scores = kept.scores?.length ?? 0;
    if (one.command.name === 'attempt.ready') done.attempts += 1;
    done.records += one.command.name === 'score.void' ? scores + 1 : scores;
  }
  const logs = await Promise.all(room.students.map((id) => redis.strlen(keys.scores(id))));
  const there = {
    attempts: Number((await redis.hget(keys.ids(), 'attempt')) ?? 0),
    records: logs.reduce((sum, bytes) => sum + bytes, 0) / RECORD_BYTES,
  };
  if (!isDeepStrictEqual(there, done))
    found.push(
      `school ${school}: replies say ${JSON.stringify(done)}, there are ${JSON.stringify(there)}`,
    );
  return found;
}
