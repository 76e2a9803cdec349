import type { Judgement, Welcome } from '../screens/teach-props.ts';
import { Judging, type Observed } from './judging.svelte.ts';
import type { SectionLive } from './section-live.svelte.ts';
import { hasCrossings } from './section-rows.ts';
import { TeachActs } from './teach-acts.svelte.ts';
import { TeachLine } from './teach-line.svelte.ts';
import { TeachPanel } from './teach-panel.svelte.ts';

/** The teach screen as the live section, the outbox and what the teacher chose make it. */
export class TeachLive {
  readonly section: SectionLive;
  readonly line: TeachLine;
  readonly panel: TeachPanel;
  readonly acts: TeachActs;
  readonly judging: Judging;

  constructor(section: SectionLive) {
    this.section = section;
    this.line = new TeachLine(section);
    this.panel = new TeachPanel(section, this.line);
    this.acts = new TeachActs(section, this.line, this.panel);
    this.judging = new Judging(section);
  }

  /** Nothing is recorded here yet and nobody waits: a class on its first day. */
  readonly welcome = $derived.by((): Welcome | null => {
    const { section, counters, open, people } = this.section.state;
    // [I4] Its first steps are not theirs who stand in for a day.
    if (people[this.section.me.person]?.substitute) return null;
    if (counters.scores > 0 || open.length > 0) return null;
    return {
      code: section.code ?? null,
      objectives: this.section.tracks.order.length,
      students: this.section.students.length,
      brought: hasCrossings(this.section.state),
    };
  });

  /** Answers whether it was accepted, however long that takes. */
  judge(judgement: Judgement): Promise<boolean> {
    this.panel.leave();
    return this.judging.judge(judgement);
  }

  record(observed: Observed): Promise<boolean> {
    this.panel.leave();
    return this.judging.record(observed);
  }
}
