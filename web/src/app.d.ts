import type { Language } from '@threshold/shared/contract/languages.ts';
import type { SessionPerson } from '@threshold/shared/contract/sign-in.ts';
import type { PressActs, RequestLoads, SignInActs } from './request-context.ts';

declare global {
  namespace App {
    interface Locals {
      session: SessionPerson | null;
      loads: RequestLoads;
      acts: SignInActs & PressActs;
      language: Language;
    }
  }
}

export {};
