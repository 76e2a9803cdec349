import type { Accounts } from './accounts.ts';
import type { Handed, PasswordLink } from './account-place.ts';
import { LetterLinks } from './letter-links.ts';
import type { RedisClient } from './redis.ts';
import { tokenHash } from './token.ts';

interface Kept {
  account: string;
  /** Digest of that password’s hash: a link opens nothing once another password was set, by whatever way. */
  of: string;
  handed?: Handed;
}

/** Links to a new password, judged when they are used and not when they were made. Rule I8. */
export class PasswordLinks {
  readonly #links: LetterLinks;
  readonly #accounts: Accounts;

  constructor(redis: RedisClient, accounts: Accounts, kind: 'reset' | 'handed') {
    this.#links = new LetterLinks(redis, kind);
    this.#accounts = accounts;
  }

  /** The token of a new link for that account; of one that a leader hands over, for that place of it alone. */
  async issue(account: string, handed?: Handed): Promise<string> {
    const record = await this.#accounts.passwordRecord(account);
    const kept: Kept = {
      account,
      of: tokenHash(record?.password ?? ''),
      ...(handed && { handed }),
    };
    return await this.#links.issue(JSON.stringify(kept));
  }

  /**
   * What it is for now; null for one that was used, is too old, or never was, whose account has another password since, and for one that
   * was handed over by somebody who leads no more, or for an account that leads elsewhere too by now.
   */
  async find(token: string): Promise<PasswordLink | null> {
    const text = await this.#links.read(token);
    // One of before links bore more than an account opens nothing.
    if (!text?.startsWith('{')) return null;
    const { account, of, handed } = JSON.parse(text) as Kept;
    const record = await this.#accounts.passwordRecord(account);
    const was = record?.password ?? '';
    if (!record || tokenHash(was) !== of) return null;
    const isWhole = !handed || (await this.#accounts.isOnlyAt(account, handed));
    return isWhole ? { account, was, name: record.name, ...(handed && { handed }) } : null;
  }

  /** Uses it up; answers whether it was still good, which of many at once only one hears. */
  async use(token: string): Promise<boolean> {
    return await this.#links.use(token);
  }
}
