import { say } from '../words/say.ts';

/** A class in one line: its title, and its period where it has one. */
export function classTitle({ title, period }: { title: string; period: string }): string {
  return period === '' ? title : say('common.class', { title, period });
}
