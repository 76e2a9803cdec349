import { numbersIn } from '@threshold/shared/domain/class-labels.ts';
import type { CommandName } from '@threshold/shared/contract/command-map.ts';
import type { Accepted } from '@threshold/shared/contract/sockets.ts';
import { shownFirst } from '../components/person-name.ts';
import type { WhyNot } from '../screens/class/class-props.ts';
import { refusalText } from '../words/refusal-text.ts';
import { say } from '../words/say.ts';
import { personName } from './person-names.ts';
import type { SectionLive } from './section-live.svelte.ts';

/** What a teacher does about a class: asked, then told on the page or refused in words. */
export class ClassActs {
  readonly section: SectionLive;

  constructor(section: SectionLive) {
    this.section = section;
  }

  /** The reply, or why there is none that says yes, in words. What was said of the act before goes. */
  async ask(name: CommandName, input: Record<string, unknown>): Promise<Accepted | string> {
    this.section.hush();
    const reply = await this.section.ask(name, input);
    if (reply?.ok) return reply;
    return reply ? refusalText(reply) : say('class.not-reached');
  }

  /** Says `told` once it was done; answers why it was not. */
  async do(name: CommandName, input: Record<string, unknown>, told: () => string): Promise<WhyNot> {
    const reply = await this.ask(name, input);
    if (typeof reply === 'string') return reply;
    this.section.told = told();
    return null;
  }

  /** As their list shows it first. */
  nameOf(student: number): string {
    return shownFirst(
      personName(this.section.state.people[student], numbersIn(this.section.state)[student]),
    );
  }
}
