import { choices, type Choices } from '@threshold/shared/contract/choices.ts';
import { hqKeys, schoolKeys } from './keys.ts';
import type { RedisClient } from './redis.ts';

const names = choices.keyof().options;

/** What each person set for themselves: language, sound, keys. */
export class PersonChoices {
  readonly #redis: RedisClient;

  constructor(redis: RedisClient) {
    this.#redis = redis;
  }

  /** Keeps what was chosen and leaves the rest as it is. A person of HQ stands in school 0. */
  async choose(of: { school: number; person: number }, chosen: Choices): Promise<void> {
    const fields = Object.entries(chosen).map(([name, value]) => [fieldOf(of.person, name), value]);
    if (fields.length > 0) await this.#redis.hset(keyOf(of.school), Object.fromEntries(fields));
  }

  /** All that person chose. A value of another version counts as not chosen. */
  async of(of: { school: number; person: number }): Promise<Choices> {
    const fields = names.map((name) => fieldOf(of.person, name));
    const kept = await this.#redis.hmget(keyOf(of.school), ...fields);
    const read: Record<string, string> = {};
    names.forEach((name, i) => {
      const value = choices.shape[name].safeParse(kept[i] ?? undefined);
      if (value.success && value.data !== undefined) read[name] = value.data;
    });
    return read;
  }
}

function fieldOf(person: number, name: string): string {
  return `${person}:${name}`;
}

function keyOf(school: number): string {
  return school === 0 ? hqKeys.choices : schoolKeys(school).choices();
}
