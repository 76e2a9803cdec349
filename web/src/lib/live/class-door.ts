import type { DoorPart, WhyNot } from '../screens/class/class-props.ts';
import { say } from '../words/say.ts';
import type { ClassActs } from './class-acts.ts';

/** The code and the badges by which students come into a class. */
export class ClassDoor implements DoorPart {
  readonly #acts: ClassActs;

  constructor(acts: ClassActs) {
    this.#acts = acts;
  }

  keepCode(): Promise<WhyNot> {
    return this.#acts.do('section.code', { keep: true }, () => say('class.code-kept-told'));
  }

  newCode(of?: 'first'): Promise<WhyNot> {
    return this.#acts.do('section.code', {}, () =>
      say(of === 'first' ? 'class.code-made-told' : 'class.new-code-told'),
    );
  }

  /** Turned on or off for the class, or new ones for everybody. */
  badges(to: 'on' | 'off' | 'new'): Promise<WhyNot> {
    return this.#acts.do('section.badges', { to }, () =>
      say(
        to === 'on'
          ? 'class.badges-on-told'
          : to === 'off'
            ? 'class.badges-off-told'
            : 'class.badges-new-told',
      ),
    );
  }
}
