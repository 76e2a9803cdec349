import type { RequestLoads, RequestSession } from './request-context.ts';

declare global {
  namespace App {
    interface Locals {
      session: RequestSession | null;
      loads: RequestLoads;
    }
  }
}

export {};
