import type { HeldChild } from '@threshold/shared/contract/sign-in.ts';
import { newFamilyCode } from './family-code.ts';
import { hqKeys, schoolKeys } from './keys.ts';
import type { FamilyKey, PersonRecord } from './record-types.ts';
import type { RedisClient } from './redis.ts';
import type { Secrets } from './secrets.ts';

interface Place {
  school: number;
  child: number;
}

/** Points nowhere, so that a code that never was takes the same reads as one that was taken back. */
const nowhere: Place = { school: 0, child: 0 };

/**
 * The codes of families, one a child. The organization's index knows a code by its mark only, and is a hint: the child's own
 * record says which mark is theirs.
 */
export class FamilyCodes {
  readonly #redis: RedisClient;
  readonly #secrets: Secrets;

  constructor(redis: RedisClient, secrets: Secrets) {
    this.#redis = redis;
    this.#secrets = secrets;
  }

  /** New codes for these children, in their order; each opens nothing until its child's record bears it. */
  async reserve(school: number, children: readonly number[]): Promise<FamilyKey[]> {
    const codes = children.map((child) => ({ child, code: newFamilyCode() }));
    return await this.keep(school, codes);
  }

  /** The same for codes that are known beforehand, as the demo's are. */
  async keep(
    school: number,
    codes: readonly { child: number; code: string }[],
  ): Promise<FamilyKey[]> {
    const keys = codes.map(({ child, code }) => ({ child, ...this.#keyOf(code, school) }));
    const entries = keys.map(({ child, mark }) => [mark, JSON.stringify({ school, child })]);
    await this.#redis.hset(hqKeys.families, Object.fromEntries(entries));
    return keys.map(({ code, mark }) => ({ code, mark }));
  }

  #keyOf(code: string, school: number): FamilyKey {
    return { code: this.#secrets.sealPin(code, school), mark: this.#secrets.familyMark(code) };
  }

  /** The child whom this code opens now; null for one that is wrong, old or taken back, after the same reads. */
  async find(code: string): Promise<HeldChild | null> {
    const mark = this.#secrets.familyMark(code);
    const text = await this.#redis.hget(hqKeys.families, mark);
    const place = text === null ? nowhere : (JSON.parse(text) as Place);
    const held = { ...place, mark };
    return (await this.childOf(held)) ? held : null;
  }

  /** The record of a child whose code still stands; null for every other. */
  async childOf({ school, child, mark }: HeldChild): Promise<PersonRecord | null> {
    const text = await this.#redis.hget(schoolKeys(school).people(), String(child));
    const record = text === null ? null : (JSON.parse(text) as PersonRecord);
    return record?.family?.mark === mark ? record : null;
  }
}
