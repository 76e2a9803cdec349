import { createLog } from '@threshold/server/log.ts';
import { FamilyReads } from '@threshold/server/reads/family-reads.ts';
import { pageLoads } from '@threshold/server/reads/page-loads.ts';
import { PageReads } from '@threshold/server/reads/page-reads.ts';
import { SchoolReads } from '@threshold/server/reads/school-reads.ts';
import { HqStore } from '@threshold/server/store/hq-store.ts';
import { Transfers } from '@threshold/server/transfer/transfers.ts';
import type { SessionPerson } from '@threshold/shared/contract/sign-in.ts';
import { type Classroom, SECRET_KEY } from './classroom.ts';

/** What the pages of whoever that is may ask for. */
export function loadsOf(room: Classroom, who: SessionPerson | null) {
  const { redis, functions } = room;
  const hq = new HqStore(redis, functions);
  const log = createLog({ logLevel: 'silent' });
  const deps = { log, redis, functions, hq, secretKey: SECRET_KEY };
  const reads = new PageReads(deps);
  const families = new FamilyReads(deps, reads);
  const fault = (error: unknown) => {
    throw error;
  };
  const transfers = new Transfers({ redis, functions, secretKey: SECRET_KEY });
  const school = { reads: new SchoolReads(redis, functions), transfers };
  return pageLoads({ reads, families, school }, who, async () => null, fault);
}
