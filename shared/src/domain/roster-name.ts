import { cleanName } from './clean-name.ts';
import { inScripts, languageOf, type ScriptedName } from './name-scripts.ts';
import { MAX_NAME } from './typed-names.ts';

/** The cells of a roster that hold somebody's name; what a file does not have is missing or empty. */
export interface NameCells {
  /** In one cell: "Given Family" or "Family, Given". */
  whole?: string;
  given?: string;
  family?: string;
  called?: string;
  native?: string;
}

interface RosterName extends ScriptedName {
  called?: string;
  /** What is wrong with it: nothing to call them by, or more than fits, which was cut. */
  wrong?: 'no-name' | 'name-without-letters' | 'name-too-long';
}

/** Names whose family name stands first and without a space, as Chinese and Korean write it. */
const closed = /^[\p{Script=Han}\p{Script=Hangul}]+$/u;
const endings = /^(?:jr|sr|ii|iii|iv)\.?$/iu;

/**
 * A name as it is shown, from the cells of a roster: "Given Family", in scripts that write it so the family name first. A name of
 * one part is a name. Blank, or without any letter: `name` is empty. What the class says is kept where it differs from the given name.
 */
export function rosterName(cells: NameCells): RosterName {
  const [given, family] = [cleanName(cells.given ?? ''), cleanName(cells.family ?? '')];
  const whole = joined(given, family) || turned(cleanName(cells.whole ?? ''));
  if (whole === '') return { name: '', wrong: 'no-name' };
  if (!/\p{L}/u.test(whole)) return { name: '', wrong: 'name-without-letters' };
  const cut = cutName(whole);
  const read = inScripts(cut);
  const native = cutName(cleanName(cells.native ?? '')) || read.native;
  const lang = (native === undefined ? undefined : languageOf(native)) ?? read.lang;
  const called = cutName(cleanName(cells.called ?? ''));
  return {
    name: read.name,
    ...(native && native !== read.name ? { native } : {}),
    ...(lang ? { lang } : {}),
    ...(called !== '' && called !== given && called !== read.name && /\p{L}/u.test(called)
      ? { called }
      : {}),
    ...(cut === whole ? {} : { wrong: 'name-too-long' }),
  };
}

function joined(given: string, family: string): string {
  if (closed.test(given) && closed.test(family)) return family + given;
  if (languageOf(given) === 'ja' || languageOf(family) === 'ja') return `${family} ${given}`.trim();
  return `${given} ${family}`.trim();
}

/** "Family, Given" the other way round; "King, Jr." stays. */
function turned(name: string): string {
  const [family, given, more] = name.split(',').map((part) => part.trim());
  if (!family || !given || more !== undefined || endings.test(given)) return name;
  return joined(given, family);
}

/** The name as far as the longest there may be, letters with their marks whole; what it left out is gone. */
function cutName(name: string): string {
  if (name.length <= MAX_NAME) return name;
  let cut = '';
  for (const { segment } of new Intl.Segmenter().segment(name.slice(0, 2 * MAX_NAME))) {
    if (cut.length + segment.length > MAX_NAME) break;
    cut += segment;
  }
  // One letter with more marks than a name may have signs: its beginning is all there is to keep.
  return (cut || name.slice(0, MAX_NAME).toWellFormed()).trim();
}
