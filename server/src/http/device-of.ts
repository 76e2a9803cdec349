import Bowser from 'bowser';
import type { Request } from 'express';

/** A browser and its system as people call them: "Chrome", "Chrome OS". Empty where it cannot be told. */
export interface Device {
  browser: string;
  system: string;
}

/** A browser says what it likes, at any length. */
const MOST = 500;

/** What that request comes from. Nothing finer is kept: neither versions nor addresses. */
export function deviceOf(request: Request): Device {
  const agent = (request.get('user-agent') ?? '').slice(0, MOST);
  if (agent === '') return { browser: '', system: '' };
  const { browser, os } = Bowser.parse(agent);
  return { browser: browser.name ?? '', system: os.name ?? '' };
}
