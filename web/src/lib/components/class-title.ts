import { say } from '../words/say.ts';

/** A class in one line: its title, and its period where it has one. Its words are of the area `door`. */
export function classTitle({ title, period }: { title: string; period: string }): string {
  return period === '' ? title : say('door.class', { title, period });
}
