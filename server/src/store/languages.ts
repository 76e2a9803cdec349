import { language, type Language } from '@threshold/shared/contract/languages.ts';
import { hqKeys, schoolKeys } from './keys.ts';
import type { RedisClient } from './redis.ts';

/** The language each person chose; whoever chose none is answered in their browser's. */
export class Languages {
  readonly #redis: RedisClient;

  constructor(redis: RedisClient) {
    this.#redis = redis;
  }

  /** Keeps a choice. A person of HQ stands in school 0. */
  async choose(of: { school: number; person: number }, chosen: Language): Promise<void> {
    await this.#redis.hset(keyOf(of.school), of.person, chosen);
  }

  /** What that person chose, if anything. */
  async of(of: { school: number; person: number }): Promise<Language | undefined> {
    const kept = language.safeParse(await this.#redis.hget(keyOf(of.school), String(of.person)));
    return kept.success ? kept.data : undefined;
  }
}

function keyOf(school: number): string {
  return school === 0 ? hqKeys.languages : schoolKeys(school).languages();
}
