import { say } from '#lib/words/say.ts';

/** So many changes are read, so that listening stays short. */
const MOST = 5;

/**
 * What changed, sentence by sentence: the newest few first, how many more there are, then who came into the line and who went out of
 * it, by number. `line`: who was in it and who is, each once; `waiting`: how many of them wait.
 */
export function readOut(
  newestFirst: readonly string[],
  line: { before: ReadonlySet<unknown>; now: ReadonlySet<unknown>; waiting: number },
): string[] {
  const joined = line.now.difference(line.before).size;
  const left = line.before.difference(line.now).size;
  const more = newestFirst.length - MOST;
  const sentences = [
    ...newestFirst.slice(0, MOST),
    ...(more > 0 ? [say('changes.more', { count: more })] : []),
    ...(joined > 0 ? [say('changes.joined', { count: joined })] : []),
    ...(left > 0 ? [say('changes.left', { count: left })] : []),
    ...(joined + left > 0 ? [say('changes.waiting', { count: line.waiting })] : []),
  ];
  return sentences.length > 0 ? sentences : [say('changes.nothing')];
}
