import type { Language } from '@threshold/shared/contract/languages.ts';
import type { SessionPerson } from '@threshold/shared/contract/sign-in.ts';
import type { RequestLoads, SignInActs } from './request-context.ts';

declare global {
  namespace App {
    interface Locals {
      session: SessionPerson | null;
      loads: RequestLoads;
      acts: SignInActs;
      language: Language;
    }
  }
}

export {};
