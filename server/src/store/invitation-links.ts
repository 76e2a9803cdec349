import type {
  OpenedInvitation,
  PendingInvitation,
} from '@threshold/shared/contract/invitations.ts';
import type { SectionRecord } from '@threshold/shared/contract/records.ts';
import { schoolKeys } from './keys.ts';
import type { RedisClient } from './redis.ts';
import type { SchoolRecord } from './record-types.ts';
import type { Secrets } from './secrets.ts';
import { invitingSchool, tokenHash } from './token.ts';
import { timeOf } from './time-of.ts';

/** An invitation as `invitations.lua` keeps it. */
interface Kept {
  by: number;
  at: number;
  until: number;
  section?: number;
  leads: boolean;
  today: boolean;
  to?: string;
  used?: { account: string; person: number };
}

/** An invitation that opens, by its token. */
export interface FoundInvitation {
  school: number;
  section?: number;
  /** Whom it is for, as the one who invites wrote it; null where it cannot be read any more. */
  to: string | null;
  shown: OpenedInvitation;
}

/** Links onto the staff of a school, as they are read; they are made, used and taken back by commands. Rules I1, I2. */
export class InvitationLinks {
  readonly #redis: RedisClient;
  readonly #secrets: Secrets;

  constructor(redis: RedisClient, secrets: Secrets) {
    this.#redis = redis;
    this.#secrets = secrets;
  }

  /**
   * What the link of that token leads to; null where it never was, was used by another account, was taken back, or its time is
   * over, after the same reads. `account`: whoever used it comes back to what was cut off.
   */
  async find(token: string, account?: string): Promise<FoundInvitation | null> {
    const school = invitingSchool(token);
    const keys = schoolKeys(school);
    const [text, record, now] = await Promise.all([
      this.#redis.hget(keys.invitations(), tokenHash(token)),
      this.#redis.hget(keys.school(), 'record'),
      timeOf(this.#redis),
    ]);
    const kept = text === null ? null : (JSON.parse(text) as Kept);
    const [by, section] = await Promise.all([
      this.#redis.hget(keys.staff(), String(kept?.by ?? 0)),
      this.#redis.hget(keys.sections(), String(kept?.section ?? 0)),
    ]);
    const used = kept?.used !== undefined && kept.used.account !== account;
    if (!kept || !record || used || kept.until <= now) return null;
    const { title, period } = JSON.parse(section ?? '{"title":"","period":""}') as SectionRecord;
    return {
      school,
      ...(kept.section === undefined ? {} : { section: kept.section }),
      to: kept.to === undefined ? null : this.#secrets.openInvited(kept.to, school),
      shown: {
        school: (JSON.parse(record) as SchoolRecord).name,
        ...(kept.section === undefined ? {} : { section: { title, period } }),
        by: by ?? '',
        today: kept.today,
        leads: kept.leads,
      },
    };
  }

  /** The links of a school that nobody has used yet, newest first. */
  async pending(school: number): Promise<PendingInvitation[]> {
    const keys = schoolKeys(school);
    const [all, now] = await Promise.all([
      this.#redis.hgetall(keys.invitations()),
      timeOf(this.#redis),
    ]);
    return Object.entries(all)
      .map(([id, text]) => ({ id, kept: JSON.parse(text) as Kept }))
      .filter(({ kept }) => !kept.used && kept.until > now)
      .map(({ id, kept: { at, until, today, leads, section, to } }) => ({
        ...{ id, at, until, today, leads },
        to: to === undefined ? null : this.#secrets.openInvited(to, school),
        ...(section === undefined ? {} : { section }),
      }))
      .toSorted((a, b) => b.at - a.at);
  }
}
