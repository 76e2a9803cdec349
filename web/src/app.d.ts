import type { Language } from '@threshold/shared/contract/languages.ts';
import type { SessionPerson } from '@threshold/shared/contract/sign-in.ts';
import type { RequestContext, RequestLoads } from './request-context.ts';

declare global {
  namespace App {
    interface Locals {
      session: SessionPerson | null;
      loads: RequestLoads;
      acts: RequestContext['acts'];
      language: Language;
    }
  }
}

export {};
